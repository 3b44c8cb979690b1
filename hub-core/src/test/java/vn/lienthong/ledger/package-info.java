/**
 * Tests of the ledger's inner parts that need no database.
 *
 * <p>May touch: everything of this module.
 */
@NullMarked
package vn.lienthong.ledger;

import org.jspecify.annotations.NullMarked;
