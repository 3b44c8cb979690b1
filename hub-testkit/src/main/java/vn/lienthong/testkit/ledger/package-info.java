/**
 * Real PostgreSQL for tests, shared by all tests of a JVM, and the ledger's own kit.
 *
 * <p>May touch: everything of {@code hub-core}.
 */
@NullMarked
package vn.lienthong.testkit.ledger;

import org.jspecify.annotations.NullMarked;
