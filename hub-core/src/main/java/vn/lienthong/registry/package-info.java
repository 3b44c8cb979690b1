/**
 * What an installation says: which organisations exist on which day, which systems are joined, who receives what.
 *
 * <p>{@link vn.lienthong.registry.Configuration} reads a folder and reports every problem of every file at once;
 * {@link vn.lienthong.registry.ConfigurationHolder} keeps the one that runs. {@link vn.lienthong.registry.Organisations}
 * and {@link vn.lienthong.registry.Subscriptions} answer on the hot path.
 *
 * <p>An {@link vn.lienthong.registry.OrgEvent} joins or parts organisations; a {@link vn.lienthong.registry.Resolution} says
 * what a code means on a day, with {@link vn.lienthong.registry.Candidate}s where a person must decide. {@link
 * vn.lienthong.registry.Route} is where a message goes, {@link vn.lienthong.registry.Move} what takes a connection's place,
 * {@link vn.lienthong.registry.RouteExplanation} {@link vn.lienthong.registry.Why} it goes there or not.
 * {@link vn.lienthong.registry.Entitlements} say who may ask whom about what, {@link vn.lienthong.registry.PermissionTable}
 * shows them. {@link vn.lienthong.registry.Sharing} says who has which {@link
 * vn.lienthong.registry.SharedData}. {@link vn.lienthong.registry.Loaded} is a configuration that nobody runs yet.
 * {@link vn.lienthong.registry.OrgView} says who counts for whom in figures, {@link vn.lienthong.registry.WorkingDays} when
 * offices work. {@link vn.lienthong.registry.ConnectionSchema} tells editors the form of a connection's file,
 * {@link vn.lienthong.registry.SourceTerms} what is expected of a source, {@link vn.lienthong.registry.ServiceTerms} what is
 * promised of a connection ({@link vn.lienthong.registry.ServicePromise}) and when it is away
 * ({@link vn.lienthong.registry.WeeklyWindow}), {@link vn.lienthong.registry.Nearest} the word
 * that somebody probably meant. A {@link vn.lienthong.registry.CodeListFile} follows an outside catalogue.
 *
 * <p>May touch: {@code model}, {@code connector}, {@code mapping}, {@code indicator}, {@code wire}, {@code failure}, SnakeYAML, Jackson.
 */
@NullMarked
package vn.lienthong.registry;

import org.jspecify.annotations.NullMarked;
