/**
 * What a unit gets that joins: its connection's file, its client with a secret, one page on paper.
 *
 * <p>Public: {@link vn.lienthong.app.onboard.Newcomer} is the unit, {@link vn.lienthong.app.onboard.Bundle} its files,
 * {@link vn.lienthong.app.onboard.GuidePage} the page.
 *
 * <p>May touch: {@code embedded} for secrets, {@code paper}, {@code registry}, Jackson, PDFBox.
 */
@NullMarked
package vn.lienthong.app.onboard;

import org.jspecify.annotations.NullMarked;
