/**
 * Who may send when, and how one lane's deliveries are carried out.
 *
 * <p>The dispatcher decides (one node at a time), couriers carry out (every node). May touch: {@code ledger},
 * {@code connector}, {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.dispatch;

import org.jspecify.annotations.NullMarked;
