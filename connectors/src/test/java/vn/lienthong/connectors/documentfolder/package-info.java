@NullMarked
package vn.lienthong.connectors.documentfolder;

import org.jspecify.annotations.NullMarked;
