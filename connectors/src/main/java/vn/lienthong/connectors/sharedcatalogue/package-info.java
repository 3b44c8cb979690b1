/**
 * Connector {@code shared-catalogue}: shared catalogues of the ministry (danh mục dùng chung, DMDC).
 *
 * <p>Public: {@link vn.lienthong.connectors.sharedcatalogue.SharedCatalogueConnector}, found by ServiceLoader. May touch:
 * {@code connector}, {@code model}, {@code connectors.ngsp}, {@code connectors.http}.
 */
@NullMarked
package vn.lienthong.connectors.sharedcatalogue;

import org.jspecify.annotations.NullMarked;
