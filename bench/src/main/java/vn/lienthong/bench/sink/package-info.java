/**
 * The partner at the far end: the lightest receiver that can still prove order and completeness ({@code SinkMain}).
 *
 * <p>May touch: {@code event}, the JDK.
 */
@NullMarked
package vn.lienthong.bench.sink;

import org.jspecify.annotations.NullMarked;
