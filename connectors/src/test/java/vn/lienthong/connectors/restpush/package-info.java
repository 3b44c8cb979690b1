/**
 * Tests of the package of the same name.
 *
 * <p>May touch: the package's own classes, {@code hub-testkit}.
 */
@NullMarked
package vn.lienthong.connectors.restpush;

import org.jspecify.annotations.NullMarked;
