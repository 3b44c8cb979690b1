/**
 * The life of a report: drawn up, checked, approved by another person, pushed, read back; and what is to be done when it is
 * not there in time or not there rightly.
 *
 * <p>Public: {@code ReportDesk} takes what people do, {@code Reconciliation} compares what was approved with the figures of
 * today and with what stands at the receiver, {@code Deadlines} and {@code Differences} warn, {@code ReportBook} shows a {@code Sheet} with its {@code
 * Finding}s, the matrix, the {@code Correction}s with their {@code Change}s and the {@code Statement}. {@code Collecting} gives out {@code
 * BlankCell}s and takes {@code FilledCell}s with their {@code Amount}s back as {@code TakenCell}s.
 *
 * <p>May touch: {@code reporting}, {@code indicator}, {@code registry}, {@code ledger}, {@code dispatch}, {@code connector},
 * {@code wire}, {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.report;

import org.jspecify.annotations.NullMarked;
