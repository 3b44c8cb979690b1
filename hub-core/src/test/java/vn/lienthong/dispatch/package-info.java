/**
 * Tests of what an attempt makes of a delivery.
 *
 * <p>May touch: everything of this module.
 */
@NullMarked
package vn.lienthong.dispatch;

import org.jspecify.annotations.NullMarked;
