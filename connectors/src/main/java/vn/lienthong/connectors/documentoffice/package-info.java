/**
 * Connector {@code document-office}: documents and their statuses with the document management system of an agency (Quản
 * lý văn bản và điều hành).
 *
 * <p>Public: {@link vn.lienthong.connectors.documentoffice.DocumentOfficeConnector}, found by ServiceLoader. May touch:
 * {@code connector}, {@code model}, {@code failure}, {@code connectors.packages}, {@code connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.documentoffice;

import org.jspecify.annotations.NullMarked;
