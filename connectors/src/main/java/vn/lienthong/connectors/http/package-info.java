/**
 * What HTTP's own signals mean, whatever system answers: {@link vn.lienthong.connectors.http.HttpSignals}, for gateways {@link
 * vn.lienthong.connectors.http.HttpReplies}, the
 * {@link vn.lienthong.connectors.http.PathSetting} that several connectors share, and the {@link
 * vn.lienthong.connectors.http.ExactJson} of systems that keep figures.
 *
 * <p>May touch: {@code connector}.
 */
@NullMarked
package vn.lienthong.connectors.http;

import org.jspecify.annotations.NullMarked;
