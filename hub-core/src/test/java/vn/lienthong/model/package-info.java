/**
 * Tests of the canonical model.
 *
 * <p>May touch: everything of this module.
 */
@NullMarked
package vn.lienthong.model;

import org.jspecify.annotations.NullMarked;
