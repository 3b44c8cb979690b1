/**
 * Connector {@code soap}: records of an agency's SOAP service, asked for by a template.
 *
 * <p>Public: {@link vn.lienthong.connectors.soap.SoapConnector}, found by ServiceLoader. May touch: {@code connector}, {@code
 * connectors.paged}, {@code connectors.document}.
 */
@NullMarked
package vn.lienthong.connectors.soap;

import org.jspecify.annotations.NullMarked;
