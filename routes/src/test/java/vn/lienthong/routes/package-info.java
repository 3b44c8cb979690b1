/** The doors of the routes, each with an exchange and no broker. */
@NullMarked
package vn.lienthong.routes;

import org.jspecify.annotations.NullMarked;
