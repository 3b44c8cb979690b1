/** Proofs by killing: the hub as real processes, outside systems as simulators, compared afterwards line by line. */
@NullMarked
package vn.lienthong.app.proof;

import org.jspecify.annotations.NullMarked;
