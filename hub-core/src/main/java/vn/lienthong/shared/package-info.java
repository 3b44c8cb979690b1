/**
 * What the hub gives to other systems: current records, the registry, figures; to each what it was granted, and what has
 * changed since it asked last.
 *
 * <p>Public: {@code SharedDesk} gives {@code SharedPage}s, {@code FigureWatch} notices which figures have changed.
 *
 * <p>May touch: {@code registry}, {@code reporting}, {@code indicator}, {@code ledger}, {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.shared;

import org.jspecify.annotations.NullMarked;
