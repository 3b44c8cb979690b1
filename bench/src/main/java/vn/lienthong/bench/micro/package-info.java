/**
 * Micro-benchmarks of what happens to every message: reading, checking, writing its canonical form ({@code
 * WireBenchmark}).
 *
 * <p>May touch: {@code event}, {@code vn.lienthong.wire}, JMH.
 */
@NullMarked
package vn.lienthong.bench.micro;

import org.jspecify.annotations.NullMarked;
