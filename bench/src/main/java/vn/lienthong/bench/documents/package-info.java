/**
 * Documents: the hub's way of carrying them, which streams, beside one with trees and arrays; a large file, and the list of all
 * agencies.
 *
 * <p>Public: {@link vn.lienthong.bench.documents.DocumentsMain} runs one part. May touch: {@code bench.event}, the connectors,
 * the simulators, the kit's parcels and ledger.
 */
@NullMarked
package vn.lienthong.bench.documents;

import org.jspecify.annotations.NullMarked;
