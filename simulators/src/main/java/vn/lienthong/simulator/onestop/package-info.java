/**
 * One-stop systems of Phú Thọ: a believable month of invented dossiers, and the client that sends it to a hub.
 *
 * <p>Public: {@link vn.lienthong.simulator.onestop.OneStopMonth}, {@link vn.lienthong.simulator.onestop.OneStopEvent},
 * {@link vn.lienthong.simulator.onestop.OneStopClient} with its settings and result,
 * {@link vn.lienthong.simulator.onestop.LgspForm}. May touch: the procedure catalogue, Jackson, the JDK's HTTP client;
 * nothing of the hub.
 */
@NullMarked
package vn.lienthong.simulator.onestop;

import org.jspecify.annotations.NullMarked;
