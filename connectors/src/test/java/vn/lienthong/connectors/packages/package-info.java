@NullMarked
package vn.lienthong.connectors.packages;

import org.jspecify.annotations.NullMarked;
