/**
 * Connector {@code one-stop}: dossiers that a one-stop system pushes in the older LGSP form.
 *
 * <p>Public: {@link vn.lienthong.connectors.onestop.OneStopConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code failure}, {@code wire}, {@code connectors.vendorform}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.onestop;

import org.jspecify.annotations.NullMarked;
