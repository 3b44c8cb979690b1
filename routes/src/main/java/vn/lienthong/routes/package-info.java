/**
 * Apache Camel, and only here: intake, dispatch, delivery.
 *
 * <p>Public: {@link vn.lienthong.routes.HubEngine} of {@link vn.lienthong.routes.EngineParts} is one node, its orders go by a
 * {@link vn.lienthong.routes.Transport},
 * {@link vn.lienthong.routes.IntakeGate} its doors' way in, {@link vn.lienthong.routes.DeliveryPort} a connection that
 * messages go to. {@link vn.lienthong.routes.InstallationRoutes} are an installation's own.
 *
 * <p>Stations call the hub's core and decide nothing themselves. May touch: {@code hub-core}, Camel.
 */
@NullMarked
package vn.lienthong.routes;

import org.jspecify.annotations.NullMarked;
