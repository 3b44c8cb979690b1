/**
 * Connector {@code rest-push}: records that an agency's system posts to the hub in a JSON or XML of its own.
 *
 * <p>Public: {@link vn.lienthong.connectors.restpush.RestPushConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code failure}, {@code connectors.document}.
 */
@NullMarked
package vn.lienthong.connectors.restpush;

import org.jspecify.annotations.NullMarked;
