/**
 * Figures of the province: worked out of the ledger's records for any organisation, period and past moment, and explained.
 *
 * <p>Public: {@code Figures} answers a {@code Question} with {@code CellValue}s and an {@code Explanation} of one of them;
 * {@code EntryDesk} takes what people enter.
 *
 * <p>May touch: {@code indicator}, {@code registry}, {@code ledger}, {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.reporting;

import org.jspecify.annotations.NullMarked;
