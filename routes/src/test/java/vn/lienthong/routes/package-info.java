/**
 * Tests of the doors of the routes, each with an exchange and no broker.
 *
 * <p>May touch: everything of this module.
 */
@NullMarked
package vn.lienthong.routes;

import org.jspecify.annotations.NullMarked;
