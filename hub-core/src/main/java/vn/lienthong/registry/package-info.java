/**
 * What an installation says: which organisations exist on which day, which systems are joined, who receives what.
 *
 * <p>{@link vn.lienthong.registry.Configuration} reads a folder and reports every problem of every file at once;
 * {@link vn.lienthong.registry.ConfigurationHolder} keeps the one that runs. {@link vn.lienthong.registry.Organisations}
 * and {@link vn.lienthong.registry.Subscriptions} answer on the hot path.
 *
 * <p>An {@link vn.lienthong.registry.OrgEvent} joins or parts organisations; a {@link vn.lienthong.registry.Resolution} says
 * what a code means on a day, with {@link vn.lienthong.registry.Candidate}s where a person must decide. {@link
 * vn.lienthong.registry.Route} is where a message goes, {@link vn.lienthong.registry.Move} what takes a connection's place.
 * {@link vn.lienthong.registry.Entitlements} say who may ask whom about what, {@link vn.lienthong.registry.PermissionTable}
 * shows them. {@link vn.lienthong.registry.Loaded} is a configuration that nobody runs yet.
 * {@link vn.lienthong.registry.OrgView} says who counts for whom in figures.
 *
 * <p>May touch: {@code model}, {@code connector}, {@code mapping}, {@code indicator}, {@code wire}, {@code failure}, SnakeYAML.
 */
@NullMarked
package vn.lienthong.registry;

import org.jspecify.annotations.NullMarked;
