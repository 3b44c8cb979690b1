/**
 * What operators see: a message's timeline in sentences, unusual things about it, the whole hub at one moment.
 *
 * <p>Public: {@link vn.lienthong.status.Timeline}, {@link vn.lienthong.status.Signals}, {@link vn.lienthong.status.Transitions},
 * {@link vn.lienthong.status.Situation} of {@link vn.lienthong.status.ConnectionNow}s,
 * {@link vn.lienthong.status.LatestBalance}, {@link vn.lienthong.status.DocumentTimeline}.
 *
 * <p>May touch: {@code ledger}, {@code registry}, {@code signature}, {@code wire}, {@code model}, {@code text}.
 */
@NullMarked
package vn.lienthong.status;

import org.jspecify.annotations.NullMarked;
