/**
 * The ledger: accept, dispatch, outcome, hold, release — the rules and their PostgreSQL.
 *
 * <p>The only place with SQL. May touch: {@code model}, {@code indicator}, {@code connector}, {@code failure}, {@code java.sql}.
 */
@NullMarked
package vn.lienthong.ledger;

import org.jspecify.annotations.NullMarked;
