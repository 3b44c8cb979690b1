/**
 * Assembly: what starts with {@code ./hub run} and how its parts are joined.
 *
 * <p>Public: {@link vn.lienthong.app.HubApplication} starts, {@link vn.lienthong.app.PlatformBeans} and
 * {@link vn.lienthong.app.Meters} are shared by doors and commands, {@link vn.lienthong.app.HubSettings} with {@link vn.lienthong.app.AlertSettings} is what an
 * operator may set, {@link vn.lienthong.app.LeaderRound} is work of one node at a time, {@link vn.lienthong.app.Catalogues} names the hub's
 * sentences, {@link vn.lienthong.app.ConfigurationLines} says what is wrong with a configuration,
 * {@link vn.lienthong.app.HttpOf} opens the way to a system, {@link vn.lienthong.app.QuestionBeans} knows the keys of questions,
 * {@link vn.lienthong.app.InstallationCheck} finds everything that is wrong in an installation's folder,
 * {@link vn.lienthong.app.PortsFirst} looks whether the hub's ports are free.
 *
 * <p>May touch: everything of the hub, Spring.
 */
@NullMarked
package vn.lienthong.app;

import org.jspecify.annotations.NullMarked;
