/**
 * Ways by which people are told of incidents: webhook, e-mail, the log of a security centre.
 *
 * <p>Public: {@link vn.lienthong.app.alert.AlertChannels} makes those that the settings name.
 *
 * <p>May touch: {@code alert}, {@code hub-http}, Jackson, Spring Mail, sockets; of the assembly its settings and {@code embedded}'s refusal to start.
 */
@NullMarked
package vn.lienthong.app.alert;

import org.jspecify.annotations.NullMarked;
