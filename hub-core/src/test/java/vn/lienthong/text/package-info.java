/**
 * Tests of the sentences that people read.
 *
 * <p>May touch: everything of this module.
 */
@NullMarked
package vn.lienthong.text;

import org.jspecify.annotations.NullMarked;
