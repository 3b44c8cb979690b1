/** What the hub says of faults at the systems outside, with the real connectors and the simulators over the wire. */
@NullMarked
package vn.lienthong.connectors.faults;

import org.jspecify.annotations.NullMarked;
