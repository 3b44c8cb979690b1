package vn.lienthong.ledger;

import java.util.List;

/**
 * What a lane's holder may work on, in order.
 *
 * @param held deliveries that stand behind an earlier one of their key that cannot go
 * @param more whether the lane has work beyond this claim
 */
public record Claim(WorkSignal.Lane lane, List<Due> due, List<Due> held, boolean more) {
    public Claim {
        due = List.copyOf(due);
        held = List.copyOf(held);
    }
}
