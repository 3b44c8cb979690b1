/**
 * What the hub puts on paper: pages of HTML in the jar become PDFs.
 *
 * <p>Public: {@link vn.lienthong.app.paper.Paper}.
 *
 * <p>May touch: openhtmltopdf, PDFBox.
 */
@NullMarked
package vn.lienthong.app.paper;

import org.jspecify.annotations.NullMarked;
