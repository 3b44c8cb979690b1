/**
 * Connector {@code province-report}: approved reports to the indicator store of a province, one value a call, and what
 * stands there.
 *
 * <p>Public: {@link vn.lienthong.connectors.provincereport.ProvinceReportConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code failure}, {@code connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.provincereport;

import org.jspecify.annotations.NullMarked;
