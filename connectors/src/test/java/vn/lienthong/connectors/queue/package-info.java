@NullMarked
package vn.lienthong.connectors.queue;

import org.jspecify.annotations.NullMarked;
