/**
 * Tests of the package of the same name.
 *
 * <p>May touch: the package's own classes, {@code hub-core}, {@code hub-testkit}, the simulators.
 */
@NullMarked
package vn.lienthong.connectors.criminalrecord;

import org.jspecify.annotations.NullMarked;
