/**
 * Connector {@code folder}: rows of the files that an agency's software leaves in a folder.
 *
 * <p>Public: {@link vn.lienthong.connectors.folder.FolderConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code failure}, {@code connectors.files}, {@code connectors.document}, Jackson, FastCSV, fastexcel-reader.
 */
@NullMarked
package vn.lienthong.connectors.folder;

import org.jspecify.annotations.NullMarked;
