@NullMarked
package vn.lienthong.connectors.documentoffice;

import org.jspecify.annotations.NullMarked;
