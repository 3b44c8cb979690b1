/**
 * Runs the systems in turn under the same load, reads what they cost and writes the page ({@code Bench}).
 *
 * <p>May touch: {@code event}, the JDK, Jackson, {@code /proc}; starts {@code load}, {@code sink}, {@code textbook} and
 * {@code proxy} as processes.
 */
@NullMarked
package vn.lienthong.bench.run;

import org.jspecify.annotations.NullMarked;
