/**
 * The day on which offices change: rehearsed, performed, followed by every node.
 *
 * <p>Public: {@link vn.lienthong.reorganisation.Rehearsal} says as {@link vn.lienthong.reorganisation.Effects} what a plan
 * would touch, {@link vn.lienthong.reorganisation.Performance} carries it out, {@link
 * vn.lienthong.reorganisation.Following} lets a node take over a changed configuration, {@link
 * vn.lienthong.reorganisation.Rerouting} lets go what waited for the registry.
 *
 * <p>May touch: {@code registry}, {@code ledger}, {@code wire}, {@code connector}, {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.reorganisation;

import org.jspecify.annotations.NullMarked;
