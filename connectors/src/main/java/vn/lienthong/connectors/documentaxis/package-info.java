/**
 * Connector {@code document-axis}: documents and their statuses over the national document axis (Trục liên thông văn bản
 * quốc gia, VXP).
 *
 * <p>Public: {@link vn.lienthong.connectors.documentaxis.DocumentAxisConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code failure}, {@code connectors.packages}, {@code connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.documentaxis;

import org.jspecify.annotations.NullMarked;
