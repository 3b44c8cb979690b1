/**
 * JSON and XML as records, whoever wrote them: a {@link vn.lienthong.connectors.document.Document} held as bytes, the
 * {@link vn.lienthong.connectors.document.DocumentPath} of what stands in it, its {@link
 * vn.lienthong.connectors.document.Records} ({@link vn.lienthong.connectors.document.JsonRecords}, {@link
 * vn.lienthong.connectors.document.XmlRecords}), each {@link vn.lienthong.connectors.document.Found} as texts by column, or
 * a {@link vn.lienthong.connectors.document.BrokenDocument}; {@link vn.lienthong.connectors.document.DocumentForm} is which
 * of the two, and {@link vn.lienthong.connectors.document.RecordPlaces} say where a record stands; a {@link
 * vn.lienthong.connectors.document.RecordForm} is all of that as a connection's file says it, {@link
 * vn.lienthong.connectors.document.XmlNamespaces} say whether names are of their vocabulary. Read as streams, never as trees.
 *
 * <p>May touch: {@code connector}, Jackson's streams, StAX.
 */
@NullMarked
package vn.lienthong.connectors.document;

import org.jspecify.annotations.NullMarked;
