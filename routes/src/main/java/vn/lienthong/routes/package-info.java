/**
 * Apache Camel, and only here: intake, dispatch, delivery.
 *
 * <p>Stations call the hub's core and decide nothing themselves. May touch: {@code hub-core}, Camel.
 */
@NullMarked
package vn.lienthong.routes;

import org.jspecify.annotations.NullMarked;
