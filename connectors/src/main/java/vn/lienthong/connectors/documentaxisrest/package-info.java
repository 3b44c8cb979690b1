/**
 * Connector {@code document-axis-rest}: documents and their statuses over a provincial axis that is entered with a log-in.
 *
 * <p>Public: {@link vn.lienthong.connectors.documentaxisrest.DocumentAxisRestConnector}, found by ServiceLoader. May touch:
 * {@code connector}, {@code model}, {@code connectors.packages}, {@code connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.documentaxisrest;

import org.jspecify.annotations.NullMarked;
