/**
 * Connector {@code land}: dossiers for the land office, and what it says of them.
 *
 * <p>Public: {@link vn.lienthong.connectors.land.LandConnector}, found by ServiceLoader. May touch: {@code connector}, {@code
 * model}, {@code failure}, {@code wire}, {@code connectors.http}, {@code connectors.ngsp}, {@code connectors.vendorform},
 * Jackson.
 */
@NullMarked
package vn.lienthong.connectors.land;

import org.jspecify.annotations.NullMarked;
