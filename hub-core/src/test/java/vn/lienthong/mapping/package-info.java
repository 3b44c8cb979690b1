/** Tests of mapping rows to messages. */
@NullMarked
package vn.lienthong.mapping;

import org.jspecify.annotations.NullMarked;
