/**
 * Services that give their records by days and pages, whatever form they speak: {@link
 * vn.lienthong.connectors.paged.PagedPull} reads one with the keys of {@link
 * vn.lienthong.connectors.paged.PagedSettings}; a connector says by a {@link vn.lienthong.connectors.paged.Request} of
 * {@link vn.lienthong.connectors.paged.Template}s, written in an {@link vn.lienthong.connectors.paged.Escape}, how one page
 * is asked for, and by a {@link vn.lienthong.connectors.paged.Complaint} how the service says no beside HTTP's own ways.
 *
 * <p>May touch: {@code connector}, {@code connectors.http}, {@code connectors.document}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.paged;

import org.jspecify.annotations.NullMarked;
