/**
 * The kit that every store of contents passes: {@code ContentStoreTck}.
 *
 * <p>May touch: {@code hub-core}, JUnit, AssertJ.
 */
@NullMarked
package vn.lienthong.testkit.content;

import org.jspecify.annotations.NullMarked;
