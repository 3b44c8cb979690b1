/**
 * What travels in a measurement: dossier events whose identity tells their place ({@code EventId}, {@code EventTemplate}).
 *
 * <p>May touch: the JDK.
 */
@NullMarked
package vn.lienthong.bench.event;

import org.jspecify.annotations.NullMarked;
