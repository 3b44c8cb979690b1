/** Tests of the console that need no hub. */
@NullMarked
package vn.lienthong.console;

import org.jspecify.annotations.NullMarked;
