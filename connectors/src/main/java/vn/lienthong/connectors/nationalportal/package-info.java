/**
 * Connector {@code national-portal}: dossiers and their progress to the national public service portal (Cổng DVCQG),
 * its catalogue of procedures from there.
 *
 * <p>Public: {@link vn.lienthong.connectors.nationalportal.NationalPortalConnector}, found by ServiceLoader, {@link
 * vn.lienthong.connectors.nationalportal.Catalogue} and the {@link
 * vn.lienthong.connectors.nationalportal.PortalStopped} that it throws. May touch: {@code connector}, {@code model},
 * {@code failure}, {@code connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.nationalportal;

import org.jspecify.annotations.NullMarked;
