@NullMarked
package vn.lienthong.connectors.documentaxisrest;

import org.jspecify.annotations.NullMarked;
