/** Tests of rhythm rows to messages. */
@NullMarked
package vn.lienthong.rhythm;

import org.jspecify.annotations.NullMarked;
