/**
 * Tests of the package of the same name.
 *
 * <p>May touch: the package's own classes, {@code hub-testkit}, {@code text}, H2.
 */
@NullMarked
package vn.lienthong.connectors.table;

import org.jspecify.annotations.NullMarked;
