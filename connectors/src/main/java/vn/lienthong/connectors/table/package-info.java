/**
 * Connector {@code table}: rows of a table, a view or a select in a legacy system's database, read over JDBC.
 *
 * <p>Public: {@link vn.lienthong.connectors.table.TableConnector}, found by ServiceLoader. May touch: {@code connector},
 * {@code failure}, {@code connectors.document}, {@code java.sql}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.table;

import org.jspecify.annotations.NullMarked;
