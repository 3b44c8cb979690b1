/**
 * The house keeps its rules: arrows between packages, the hand of the sources, generated pages, README, docker.
 *
 * <p>Each rule is shown to catch a class that is planted below {@code planted} for it. May touch: everything.
 */
package vn.lienthong.app.house;
