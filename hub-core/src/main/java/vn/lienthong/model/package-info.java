/**
 * The canonical model: what the hub's messages say, whatever system they come from.
 *
 * <p>Records refuse nonsense at birth. May touch: {@code failure}, Jackson.
 */
@NullMarked
package vn.lienthong.model;

import org.jspecify.annotations.NullMarked;
