/**
 * Connector {@code unserved}: where documents wait whose receivers no system serves.
 *
 * <p>Public: {@link vn.lienthong.connectors.unserved.UnservedConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}.
 */
@NullMarked
package vn.lienthong.connectors.unserved;

import org.jspecify.annotations.NullMarked;
