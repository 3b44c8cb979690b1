/**
 * The baseline: the application that the Camel books describe, one row and one commit a step ({@code
 * TextbookApplication}).
 *
 * <p>May touch: {@code event}, Camel, Spring, PostgreSQL, Artemis.
 */
@NullMarked
package vn.lienthong.bench.textbook;

import org.jspecify.annotations.NullMarked;
