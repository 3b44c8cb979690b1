/**
 * Every sentence a user sees, in Vietnamese and English, by stable code.
 *
 * <p>May touch: nothing but the JDK.
 */
@NullMarked
package vn.lienthong.text;

import org.jspecify.annotations.NullMarked;
