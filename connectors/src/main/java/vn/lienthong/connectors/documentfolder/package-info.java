/**
 * Connector {@code document-folder}: edXML packages in folders, one file one package.
 *
 * <p>Public: {@link vn.lienthong.connectors.documentfolder.DocumentFolderConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code failure}, {@code connectors.files}, {@code connectors.packages}, {@code
 * connectors.edxml}.
 */
@NullMarked
package vn.lienthong.connectors.documentfolder;

import org.jspecify.annotations.NullMarked;
