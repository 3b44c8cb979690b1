/**
 * What operators and senders may ask and do over HTTP.
 *
 * <p>May touch: {@code ledger}, {@code door}, {@code status}, {@code question}, {@code reporting}, {@code indicator}, {@code registry}, Spring MVC, fastexcel.
 */
@NullMarked
package vn.lienthong.app.ops;

import org.jspecify.annotations.NullMarked;
