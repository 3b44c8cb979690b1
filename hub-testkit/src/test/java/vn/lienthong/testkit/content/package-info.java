/**
 * Tests of the store in a folder, with the kit and beyond it.
 *
 * <p>May touch: everything of this module.
 */
@NullMarked
package vn.lienthong.testkit.content;

import org.jspecify.annotations.NullMarked;
