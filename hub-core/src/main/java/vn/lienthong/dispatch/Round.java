package vn.lienthong.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.dispatch.Receivers.Receiver;
import vn.lienthong.ledger.Claim;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.Lanes;
import vn.lienthong.ledger.Outcomes;
import vn.lienthong.ledger.Transition;

/** One claim carried out, delivery after delivery, until its end, the endpoint's failure or the loss of the lease. */
final class Round {
    private static final int LOST_ANSWERS_MEAN_DOWN = 3;

    private final Lanes lanes;
    private final Receivers receivers;
    private final Attempt attempt;
    private final Attempts attempts;
    private final Verdicts verdicts;
    private final boolean careful;
    private final RoundRecord record;
    private final Set<String> blockedKeys = new HashSet<>();
    private OrderReport.Verdict verdict = OrderReport.Verdict.ANSWERED;
    private String signal = "";
    private long retryAfterMillis;
    private int attempted;
    private int lostInARow;
    private boolean unfinished;

    Round(
            Lanes lanes,
            Outcomes outcomes,
            Receivers receivers,
            Attempt attempt,
            Attempts attempts,
            Verdicts verdicts,
            boolean careful) {
        this.lanes = lanes;
        this.record = new RoundRecord(outcomes);
        this.receivers = receivers;
        this.attempt = attempt;
        this.attempts = attempts;
        this.verdicts = verdicts;
        this.careful = careful;
    }

    void run(Claim claim) {
        claim.held().forEach(d -> record.add(Transition.heldBehind(d)));
        Deque<Due> open = new ArrayDeque<>(claim.due());
        while (!open.isEmpty()) {
            if (verdict != OrderReport.Verdict.ANSWERED || !lanes.mayStillSend()) {
                unfinished = true;
                return;
            }
            Due next = open.peek();
            if (blockedKeys.contains(next.key())) {
                record.add(Transition.heldBehind(open.remove()));
                continue;
            }
            if (!next.undecided().isEmpty()) {
                record.add(Verdicts.undecided(open.remove()));
                blockedKeys.add(next.key());
                continue;
            }
            Optional<Receiver> receiver = receivers.find(next.connection(), next.type());
            if (receiver.isEmpty()) {
                Outcome refused = new Outcome.Refused("NO_SINK_FOR_TYPE", List.of());
                settle(open.remove(), refused, "Refused", 0, Repeatability.IDEMPOTENT);
                continue;
            }
            step(open, receiver.get());
        }
    }

    private void step(Deque<Due> open, Receiver receiver) {
        Due next = open.remove();
        Repeatability repeatability = receiver.sink().repeatability();
        if (next.doubt() && repeatability == Repeatability.BLIND) {
            record.add(verdicts.needsAPerson(next));
            blockedKeys.add(next.key());
            return;
        }
        if (next.doubt() && repeatability == Repeatability.ASKABLE) {
            ask(next, receiver, open);
            return;
        }
        List<Due> together = together(next, open, receiver);
        record.begin(together, open, repeatability);
        send(together, receiver);
    }

    /** Asks first; when the receiver does not have it, it is sent after all. */
    private void ask(Due due, Receiver receiver, Deque<Due> open) {
        long start = System.nanoTime();
        Optional<Outcome> answer = attempt.find(due, receiver);
        if (answer.isPresent()) {
            settleFound(
                    due,
                    answer.get(),
                    System.nanoTime() - start,
                    receiver.sink().repeatability());
            return;
        }
        record.begin(List.of(due), open, receiver.sink().repeatability());
        send(List.of(due), receiver);
    }

    private void settleFound(Due due, Outcome answer, long nanos, Repeatability repeatability) {
        if (answer instanceof Outcome.Delivered || answer instanceof Outcome.Duplicate) {
            attempts.attempted(due.connection(), "Found", nanos);
            attempted++;
            lostInARow = 0;
            record.add(Transition.delivered(due, "FOUND_DELIVERED", null));
            record.recordNowAndThen();
            return;
        }
        // A question whose answer is lost leaves the delivery in the same doubt: one that is always answered with 500
        // must not stop the others, many in a row mean that the endpoint has trouble.
        settle(due, answer, "Find", nanos, repeatability);
    }

    private List<Due> together(Due first, Deque<Due> open, Receiver receiver) {
        List<Due> together = new ArrayList<>(List.of(first));
        while (together.size() < receiver.sink().together() && !open.isEmpty()) {
            Due next = open.peek();
            if (!next.type().equals(first.type()) || next.doubt() || blockedKeys.contains(next.key())) {
                break;
            }
            together.add(open.remove());
        }
        return together;
    }

    private void send(List<Due> dues, Receiver receiver) {
        long start = System.nanoTime();
        List<Outcome> came = attempt.deliver(dues, receiver);
        long each = (System.nanoTime() - start) / dues.size();
        Repeatability repeatability = receiver.sink().repeatability();
        for (int i = 0; i < dues.size(); i++) {
            Due due = dues.get(i);
            if (blockedKeys.contains(due.key()) && !Verdicts.isDone(came.get(i))) {
                hold(due, came.get(i));
            } else {
                settle(due, came.get(i), came.get(i).getClass().getSimpleName(), each, repeatability);
            }
        }
        record.recordNowAndThen();
    }

    /** Sent in one call with an earlier one of its key that is not done: it waits, and what became of it is asked later. */
    private void hold(Due due, Outcome outcome) {
        boolean lost = outcome instanceof Outcome.Unknown;
        record.add(lost ? Transition.heldInDoubt(due) : Transition.heldBehind(due));
        if (lost) {
            record.noLongerBegun(due);
        }
    }

    private void settle(Due due, Outcome outcome, String name, long nanos, Repeatability repeatability) {
        attempts.attempted(due.connection(), name, nanos);
        lostInARow = outcome instanceof Outcome.Unknown ? lostInARow + 1 : 0;
        if (outcome instanceof Outcome.TargetDown down) {
            stop(OrderReport.Verdict.DOWN, down.signal());
            retryAfterMillis = down.retryAfter().map(Duration::toMillis).orElse(0L);
            return;
        }
        if (careful && outcome instanceof Outcome.Unknown lost && repeatability != Repeatability.BLIND) {
            // An outage costs no attempt. What may have gone out stays in doubt, so it is asked for first.
            record.noLongerBegun(due);
            stop(OrderReport.Verdict.DOWN, lost.signal());
            return;
        }
        if (outcome instanceof Outcome.Misconfigured what) {
            stop(OrderReport.Verdict.MISCONFIGURED, what.what());
            return;
        }
        attempted++;
        record.noLongerBegun(due);
        Transition transition = verdicts.transition(due, outcome, repeatability);
        record.add(transition);
        if (transition.to().blocksItsKey()) {
            blockedKeys.add(due.key());
        }
        if (outcome instanceof Outcome.Unknown lost && (careful || lostInARow >= LOST_ANSWERS_MEAN_DOWN)) {
            stop(OrderReport.Verdict.DOWN, lost.signal());
        }
    }

    private void stop(OrderReport.Verdict why, String what) {
        verdict = why;
        signal = what;
    }

    RoundRecord record() {
        return record;
    }

    OrderReport report(WorkOrder order, boolean more) {
        return new OrderReport(
                order.lane(), order.number(), verdict, attempted, more || unfinished, retryAfterMillis, signal);
    }
}
