/**
 * What an installation says: which organisations exist on which day, which systems are joined, who receives what.
 *
 * <p>{@link vn.lienthong.registry.Configuration} reads a folder and reports every problem of every file at once;
 * {@link vn.lienthong.registry.ConfigurationHolder} keeps the one that runs. {@link vn.lienthong.registry.Organisations}
 * and {@link vn.lienthong.registry.Subscriptions} answer on the hot path.
 *
 * <p>May touch: {@code model}, {@code connector}, {@code mapping}, {@code wire}, {@code failure}, SnakeYAML.
 */
@NullMarked
package vn.lienthong.registry;

import org.jspecify.annotations.NullMarked;
