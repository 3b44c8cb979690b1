/**
 * The command line: {@code hub run}, {@code hub check}, {@code hub ledger verify}, {@code hub reorganise},
 * {@code hub explain}, {@code hub access-report}, {@code hub code-list}, {@code hub onboard}, {@code hub demo}.
 *
 * <p>Public: {@link vn.lienthong.app.cli.Hub} is the main class.
 *
 * <p>May touch: picocli, {@code registry}, {@code connector}, {@code mapping}, {@code ledger}, {@code reporting}, {@code question}, {@code text}; Spring only to start {@link vn.lienthong.app.HubApplication}.
 */
@NullMarked
package vn.lienthong.app.cli;

import org.jspecify.annotations.NullMarked;
