/**
 * The demonstration: a hub of its own, one working day of Phú Thọ's dossiers, an outage, a bad dossier; then every
 * promise that can be checked from outside is checked against the simulators' records.
 *
 * <p>Public: {@link vn.lienthong.simulator.demo.DemoCommand}. May touch: the simulators' public types, the hub's process
 * and HTTP doors; nothing of the hub's code.
 */
@NullMarked
package vn.lienthong.simulator.demo;

import org.jspecify.annotations.NullMarked;
