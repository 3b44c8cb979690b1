/**
 * What HTTP's own signals mean, whatever system answers: {@link vn.lienthong.connectors.http.HttpSignals} and the
 * {@link vn.lienthong.connectors.http.PathSetting} that several connectors share.
 *
 * <p>May touch: {@code connector}.
 */
@NullMarked
package vn.lienthong.connectors.http;

import org.jspecify.annotations.NullMarked;
