package vn.lienthong.dispatch;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.content.ContentStore;
import vn.lienthong.ledger.Claim;
import vn.lienthong.ledger.Lanes;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.Outcomes;
import vn.lienthong.wire.Canonical;

/**
 * Carries out work orders: takes the lane, sends what is due in order, records what came of it, gives the lane back.
 * Called by as many threads as there are lanes under way.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Lanes lanes;
    private final Outcomes outcomes;
    private final Receivers receivers;
    private final Attempt attempt;
    private final Attempts attempts;
    private final Verdicts verdicts;

    public Courier(
            Lanes lanes,
            Outcomes outcomes,
            Receivers receivers,
            Canonical canonical,
            ContentStore contents,
            Attempts attempts,
            Clock clock) {
        this.lanes = lanes;
        this.outcomes = outcomes;
        this.receivers = receivers;
        this.attempt = new Attempt(canonical, contents);
        this.attempts = attempts;
        this.verdicts = new Verdicts(clock);
    }

    public OrderReport carryOut(WorkOrder order) {
        try {
            return lanes.claim(order.lane(), order.limit())
                    .map(claim -> carryOut(order, claim))
                    .orElseGet(() -> nothingDone(order));
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: an order of {} waits, nothing is lost ({})", order.lane(), e.getMessage());
            return nothingDone(order);
        }
    }

    private OrderReport carryOut(WorkOrder order, Claim claim) {
        Round round =
                new Round(() -> lanes.mayStillSend(claim), outcomes, receivers, attempt, attempts, verdicts, order);
        try {
            round.run(claim);
        } finally {
            RoundRecord left = round.record();
            outcomes.recordAndRelease(order.lane(), left.unrecorded(), left.neverSent());
        }
        return round.report(order, claim.more());
    }

    private static OrderReport nothingDone(WorkOrder order) {
        return new OrderReport(order.lane(), order.number(), OrderReport.Verdict.BUSY, 0, false, 0, 0, "");
    }
}
