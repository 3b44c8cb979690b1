/**
 * Connector {@code rest-pull}: records of an agency's service, asked for over HTTP in JSON or XML.
 *
 * <p>Public: {@link vn.lienthong.connectors.restpull.RestPullConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code connectors.paged}, {@code connectors.document}.
 */
@NullMarked
package vn.lienthong.connectors.restpull;

import org.jspecify.annotations.NullMarked;
