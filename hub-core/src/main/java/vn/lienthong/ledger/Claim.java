package vn.lienthong.ledger;

import java.util.List;

/**
 * What a lane's holder may work on, in order.
 *
 * @param held deliveries that stand behind an earlier one of their key that cannot go
 * @param more whether the lane has work beyond this claim
 * @param generation of the node's lease under which it was taken; it is void with another
 */
public record Claim(WorkSignal.Lane lane, List<Due> due, List<Due> held, boolean more, long generation) {
    public Claim {
        due = List.copyOf(due);
        held = List.copyOf(held);
    }
}
