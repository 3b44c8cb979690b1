/**
 * The HTTP door through which other systems have shared data: pages of what changed, the open-data export, a stream of figures.
 *
 * <p>May touch: {@code shared}, {@code registry}, Spring MVC, the servlet API, FastCSV, Parquet.
 */
@NullMarked
package vn.lienthong.app.shared;

import org.jspecify.annotations.NullMarked;
