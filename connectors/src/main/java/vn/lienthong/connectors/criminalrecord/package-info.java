/**
 * Connector {@code criminal-record}: applications for criminal record certificates (phiếu lý lịch tư pháp).
 *
 * <p>Public: {@link vn.lienthong.connectors.criminalrecord.CriminalRecordConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code failure}, {@code connectors.ngsp}, {@code connectors.http}.
 */
@NullMarked
package vn.lienthong.connectors.criminalrecord;

import org.jspecify.annotations.NullMarked;
