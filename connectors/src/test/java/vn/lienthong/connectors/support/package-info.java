/**
 * What the tests of connectors share: the simulators as the kit sees them.
 *
 * <p>May touch: the package's own classes, {@code hub-testkit}, {@code simulators}.
 */
@NullMarked
package vn.lienthong.connectors.support;

import org.jspecify.annotations.NullMarked;
