/**
 * Tests of the stores of contents, over the wire.
 *
 * <p>May touch: everything.
 */
@NullMarked
package vn.lienthong.app.contents;

import org.jspecify.annotations.NullMarked;
