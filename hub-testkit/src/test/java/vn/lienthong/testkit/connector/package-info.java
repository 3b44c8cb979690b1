/**
 * The kit's own test: connectors that are broken on purpose, each caught by the clause meant for it.
 *
 * <p>May touch: the kit, JUnit's launcher.
 */
@NullMarked
package vn.lienthong.testkit.connector;

import org.jspecify.annotations.NullMarked;
