/** Tests of definitions, periods and arithmetic. */
@NullMarked
package vn.lienthong.indicator;

import org.jspecify.annotations.NullMarked;
