/**
 * Tests of the wire: strict JSON, canonical form, CloudEvents.
 *
 * <p>May touch: everything of this module.
 */
@NullMarked
package vn.lienthong.wire;

import org.jspecify.annotations.NullMarked;
