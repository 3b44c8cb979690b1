/**
 * What operators see: a message's timeline in sentences, unusual things about it, the whole hub at one moment.
 *
 * <p>Public: {@link vn.lienthong.status.Timeline}, {@link vn.lienthong.status.Signals}, {@link vn.lienthong.status.Transitions},
 * {@link vn.lienthong.status.Situation} of {@link vn.lienthong.status.ConnectionNow}s,
 * {@link vn.lienthong.status.LatestBalance}, {@link vn.lienthong.status.DocumentTimeline},
 * {@link vn.lienthong.status.TroubleNews}; {@link vn.lienthong.status.ServiceLevels} say what became of promises
 * ({@link vn.lienthong.status.ServiceLevel}), {@link vn.lienthong.status.WindowRound} brings maintenance windows about;
 * {@link vn.lienthong.status.AgencyBook} shows what other systems list, page by page ({@link vn.lienthong.status.AgencyPage} of
 * {@link vn.lienthong.status.AgencyView}s).
 *
 * <p>May touch: {@code ledger}, {@code connector}, {@code registry}, {@code signature}, {@code wire}, {@code model}, {@code failure}, {@code text}.
 */
@NullMarked
package vn.lienthong.status;

import org.jspecify.annotations.NullMarked;
