/**
 * Connector {@code civil-status}: questions to the electronic civil status register (hộ tịch điện tử).
 *
 * <p>Public: {@link vn.lienthong.connectors.civilstatus.CivilStatusConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code connectors.ngsp}, {@code connectors.http}.
 */
@NullMarked
package vn.lienthong.connectors.civilstatus;

import org.jspecify.annotations.NullMarked;
