/**
 * Tests of the content store, over a real folder.
 *
 * <p>May touch: everything of this module.
 */
@NullMarked
package vn.lienthong.content;

import org.jspecify.annotations.NullMarked;
