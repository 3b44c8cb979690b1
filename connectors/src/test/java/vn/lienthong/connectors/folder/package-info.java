/**
 * Tests of the package of the same name.
 *
 * <p>May touch: the package's own classes, {@code hub-testkit}, {@code text}.
 */
@NullMarked
package vn.lienthong.connectors.folder;

import org.jspecify.annotations.NullMarked;
