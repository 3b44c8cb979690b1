@NullMarked
package vn.lienthong.connectors.unserved;

import org.jspecify.annotations.NullMarked;
