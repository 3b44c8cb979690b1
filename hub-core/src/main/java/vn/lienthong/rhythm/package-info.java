/**
 * Whether a source is silent against its usual rhythm, in working days.
 *
 * <p>Public: {@link vn.lienthong.rhythm.SilenceWatch} looks at all sources and keeps their incidents true.
 *
 * <p>May touch: {@code registry}, {@code ledger}.
 */
@NullMarked
package vn.lienthong.rhythm;

import org.jspecify.annotations.NullMarked;
