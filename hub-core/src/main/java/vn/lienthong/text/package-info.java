/**
 * What people read: sentences by code in Vietnamese and English, and the problem object of the doors.
 *
 * <p>Public: {@link vn.lienthong.text.Texts}, {@link vn.lienthong.text.Lang}, {@link vn.lienthong.text.Problem},
 * {@link vn.lienthong.text.OwnTexts}.
 *
 * <p>May touch: {@code failure}.
 */
@NullMarked
package vn.lienthong.text;

import org.jspecify.annotations.NullMarked;
