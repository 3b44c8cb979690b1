/**
 * How fast and in how much memory rows of files and tables become messages, before the ledger ({@code JoinBench}).
 *
 * <p>May touch: {@code event}, {@code connector}, {@code mapping}, {@code registry}, {@code connectors}, FastCSV, fastexcel, the
 * embedded PostgreSQL.
 */
@NullMarked
package vn.lienthong.bench.join;

import org.jspecify.annotations.NullMarked;
