/**
 * What every door does with a message, whichever way it came: right, organisations, receivers, ledger, receipt.
 *
 * <p>May touch: {@code wire}, {@code registry}, {@code mapping}, {@code ledger}, {@code connector}, {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.door;

import org.jspecify.annotations.NullMarked;
