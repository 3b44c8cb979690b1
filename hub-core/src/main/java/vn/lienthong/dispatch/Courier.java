package vn.lienthong.dispatch;

import java.time.Clock;
import java.util.Optional;
import vn.lienthong.ledger.Claim;
import vn.lienthong.ledger.Lanes;
import vn.lienthong.ledger.Outcomes;
import vn.lienthong.wire.Canonical;

/**
 * Carries out work orders: takes the lane, sends what is due in order, records what came of it, gives the lane back.
 * Called by as many threads as there are lanes under way.
 */
public final class Courier {
    private final Lanes lanes;
    private final Outcomes outcomes;
    private final Receivers receivers;
    private final Attempt attempt;
    private final Attempts attempts;
    private final Verdicts verdicts;

    public Courier(
            Lanes lanes, Outcomes outcomes, Receivers receivers, Canonical canonical, Attempts attempts, Clock clock) {
        this.lanes = lanes;
        this.outcomes = outcomes;
        this.receivers = receivers;
        this.attempt = new Attempt(canonical);
        this.attempts = attempts;
        this.verdicts = new Verdicts(clock);
    }

    public OrderReport carryOut(WorkOrder order) {
        Optional<Claim> claim = lanes.claim(order.lane(), order.limit());
        if (claim.isEmpty()) {
            return new OrderReport(order.lane(), order.number(), OrderReport.Verdict.BUSY, 0, false, 0, "");
        }
        Round round = new Round(lanes, outcomes, receivers, attempt, attempts, verdicts);
        try {
            round.run(claim.get());
        } finally {
            outcomes.recordAndRelease(round.unrecorded(), round.neverSent(), order.lane());
        }
        return round.report(order, claim.get().more());
    }
}
