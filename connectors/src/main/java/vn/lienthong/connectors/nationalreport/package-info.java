/**
 * Connector {@code national-report}: approved reports to the national reporting system, and what stands there.
 *
 * <p>Public: {@link vn.lienthong.connectors.nationalreport.NationalReportConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code failure}, {@code connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.nationalreport;

import org.jspecify.annotations.NullMarked;
