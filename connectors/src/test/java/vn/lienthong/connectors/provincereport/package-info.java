/**
 * Tests of the package of the same name.
 *
 * <p>May touch: the package's own classes, {@code hub-testkit}, {@code simulators}.
 */
@NullMarked
package vn.lienthong.connectors.provincereport;

import org.jspecify.annotations.NullMarked;
