/**
 * The real parts that the hub brings along: PostgreSQL, Artemis, Hazelcast, all in one data folder.
 *
 * <p>Public: {@link vn.lienthong.app.embedded.DataFolder} (one hub process for each folder),
 * {@link vn.lienthong.app.embedded.EmbeddedPostgresServer}, {@link vn.lienthong.app.embedded.EmbeddedBroker},
 * {@link vn.lienthong.app.embedded.OutsideBroker}, {@link vn.lienthong.app.embedded.EmbeddedHazelcast},
 * {@link vn.lienthong.app.embedded.StartRefused}, {@link vn.lienthong.app.embedded.Ports}, and the words between them and the assembly:
 * {@link vn.lienthong.app.embedded.Broker}, {@link vn.lienthong.app.embedded.BrokerClients},
 * {@link vn.lienthong.app.embedded.PostgresAddress}, {@link vn.lienthong.app.embedded.SecretFile}.
 *
 * <p>May touch: the JDK, the embedded products. No Spring, nothing else of the hub.
 */
@NullMarked
package vn.lienthong.app.embedded;

import org.jspecify.annotations.NullMarked;
