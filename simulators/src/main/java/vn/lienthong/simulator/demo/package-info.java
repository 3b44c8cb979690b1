/**
 * The demonstration: a hub of its own, one working day of Phú Thọ's dossiers, an outage, a bad dossier; beside it
 * documents, legacy sources, questions and reports, each a scene; then every promise that can be checked from outside is
 * checked against the simulators' records.
 *
 * <p>Public: {@link vn.lienthong.simulator.demo.DemoCommand}; a {@link vn.lienthong.simulator.demo.DrillDesk} with its
 * {@link vn.lienthong.simulator.demo.Drill}s, which the console's page asks. May touch: the simulators' public types, the hub's process
 * and HTTP doors, H2 and fastexcel for what an old program keeps; nothing of the hub's code.
 */
@NullMarked
package vn.lienthong.simulator.demo;

import org.jspecify.annotations.NullMarked;
