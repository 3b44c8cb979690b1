/**
 * The kit that every connector passes: {@link vn.lienthong.testkit.connector.ConnectorTck} and the {@link
 * vn.lienthong.testkit.connector.Simulator} it plays against, for sources {@link vn.lienthong.testkit.connector.PullTck}
 * with its {@link vn.lienthong.testkit.connector.SourceStage} and {@link vn.lienthong.testkit.connector.SourceFault}s, for gateways
 * {@link vn.lienthong.testkit.connector.GatewayTck} with its {@link vn.lienthong.testkit.connector.GatewayStage}; {@link
 * vn.lienthong.testkit.connector.TestParcel} for tests
 * of a connector's own.
 *
 * <p>May touch: {@code hub-core}, {@code hub-http}, JUnit, AssertJ.
 */
@NullMarked
package vn.lienthong.testkit.connector;

import org.jspecify.annotations.NullMarked;
