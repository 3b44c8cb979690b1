/**
 * What operators see: a message's timeline in sentences, unusual things about it.
 *
 * <p>May touch: {@code ledger}, {@code wire}, {@code model}, {@code text}.
 */
@NullMarked
package vn.lienthong.status;

import org.jspecify.annotations.NullMarked;
