/**
 * Telling people of incidents who do not look at the console: once when one opens, once when it ends.
 *
 * <p>Public: an {@link vn.lienthong.alert.AlertChannel} takes an {@link vn.lienthong.alert.Alert} or says by
 * {@link vn.lienthong.alert.NotTold} why not; {@link vn.lienthong.alert.AlertRounds} tells what is owed.
 *
 * <p>May touch: {@code ledger}, {@code status}, {@code text}.
 */
@NullMarked
package vn.lienthong.alert;

import org.jspecify.annotations.NullMarked;
