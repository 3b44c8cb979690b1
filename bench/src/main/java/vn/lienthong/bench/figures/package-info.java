/**
 * Figures over many dossiers, beside one SQL statement that a person wrote for the same numbers.
 *
 * <p>Public: {@link vn.lienthong.bench.figures.FiguresBench}. May touch: the hub's core, {@code testkit.ledger}, {@code bench.event}
 * for options.
 */
@NullMarked
package vn.lienthong.bench.figures;

import org.jspecify.annotations.NullMarked;
