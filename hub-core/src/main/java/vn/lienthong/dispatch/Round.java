package vn.lienthong.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.dispatch.Receivers.Receiver;
import vn.lienthong.ledger.Claim;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.Outcomes;
import vn.lienthong.ledger.Transition;

/** One claim carried out, delivery after delivery, until its end, the endpoint's failure or the loss of the lease. */
final class Round {
    private final BooleanSupplier mayStillSend;
    private final Receivers receivers;
    private final Attempt attempt;
    private final Attempts attempts;
    private final Verdicts verdicts;
    private final boolean careful;
    private final RoundRecord record;
    private final Set<String> blockedKeys = new HashSet<>();
    private final EndpointFinding endpoint;
    private boolean othersWait;
    private boolean laneLost;
    private boolean unfinished;

    Round(
            BooleanSupplier mayStillSend,
            Outcomes outcomes,
            Receivers receivers,
            Attempt attempt,
            Attempts attempts,
            Verdicts verdicts,
            WorkOrder order) {
        this.mayStillSend = mayStillSend;
        this.record = new RoundRecord(outcomes, order.lane());
        this.receivers = receivers;
        this.attempt = attempt;
        this.attempts = attempts;
        this.verdicts = verdicts;
        this.careful = order.careful();
        this.endpoint = new EndpointFinding(order.lost());
    }

    void run(Claim claim) {
        othersWait = claim.more();
        claim.held().forEach(d -> record.add(Transition.heldBehind(d)));
        Deque<Due> open = new ArrayDeque<>(claim.due());
        while (!open.isEmpty()) {
            if (!endpoint.answers() || laneLost || !mayStillSend.getAsBoolean()) {
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
                settle(open.remove(), Attempt.NO_SINK, "Refused", 0, Repeatability.IDEMPOTENT, next.doubt());
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
        beginAndSend(together(next, open, receiver), open, receiver);
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
        beginAndSend(List.of(due), open, receiver);
    }

    /** Recording that it begins may take longer than the lease lasts, so the lease is looked at again. */
    private void beginAndSend(List<Due> dues, Deque<Due> open, Receiver receiver) {
        boolean ours = record.begin(dues, open, receiver.sink().repeatability());
        if (ours && mayStillSend.getAsBoolean()) {
            send(dues, open, receiver);
            return;
        }
        laneLost = true;
        unfinished = true;
    }

    private void settleFound(Due due, Outcome answer, long nanos, Repeatability repeatability) {
        if (answer instanceof Outcome.Delivered || answer instanceof Outcome.Duplicate) {
            attempts.attempted(due.connection(), "Found", nanos);
            endpoint.called(false);
            endpoint.attempted();
            record.add(Transition.delivered(due, "FOUND_DELIVERED", null));
            record.recordNowAndThen();
            return;
        }
        // A question whose answer is lost leaves the delivery in the same doubt: one that is always answered with 500
        // must not stop the others, many in a row mean that the endpoint has trouble. Whatever else it says of now says
        // nothing of the earlier attempt.
        endpoint.called(answer instanceof Outcome.Unknown);
        settle(due, answer, "Find", nanos, repeatability, true);
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

    /** @param open takes back those that the connector did not try */
    private void send(List<Due> dues, Deque<Due> open, Receiver receiver) {
        long start = System.nanoTime();
        LeasedHttp http = new LeasedHttp(receiver.http(), mayStillSend);
        Attempt.Came came = attempt.deliver(dues, new Receiver(receiver.sink(), http));
        if (http.isClosed()) {
            laneLost = true;
            unfinished = true;
            if (http.hasChangedSomething()) {
                dues.forEach(record::noLongerBegun);
            }
            return;
        }
        List<Outcome> outcomes = came.outcomes();
        for (int i = dues.size() - 1; i >= outcomes.size(); i--) {
            open.addFirst(dues.get(i));
        }
        long each = (System.nanoTime() - start) / outcomes.size();
        // Calls are counted, not messages: one lost answer over ten of them is one.
        endpoint.called(outcomes.stream().anyMatch(Outcome.Unknown.class::isInstance));
        Repeatability repeatability = receiver.sink().repeatability();
        for (int i = 0; i < outcomes.size(); i++) {
            Due due = dues.get(i);
            Outcome outcome = outcomes.get(i);
            if (blockedKeys.contains(due.key()) && !Verdicts.isDone(outcome)) {
                hold(due, outcome);
            } else {
                boolean doubt = came.changes()
                        && repeatability != Repeatability.IDEMPOTENT
                        && outcome instanceof Outcome.Refused refused
                        && Attempt.isDefect(refused);
                settle(due, outcome, outcome.getClass().getSimpleName(), each, repeatability, doubt);
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

    private void settle(Due due, Outcome outcome, String name, long nanos, Repeatability repeatability, boolean doubt) {
        attempts.attempted(due.connection(), name, nanos);
        if (outcome instanceof Outcome.TargetDown down) {
            endpoint.isDown(down.signal(), down.retryAfter());
            return;
        }
        if (careful && outcome instanceof Outcome.Unknown lost && repeatability != Repeatability.BLIND) {
            // An outage costs no attempt. What may have gone out stays in doubt, so it is asked for first. Others probe
            // before it does again: one message whose answer is always lost must not pass for an outage.
            record.noLongerBegun(due);
            if (othersWait) {
                record.add(verdicts.putOff(due, lost.signal(), repeatability));
            }
            endpoint.isDown(lost.signal(), Optional.empty());
            return;
        }
        if (outcome instanceof Outcome.Misconfigured what) {
            endpoint.isMisconfigured(what.what());
            return;
        }
        if (!(outcome instanceof Outcome.Refused refused && Attempt.isDefect(refused))) {
            // Our own failure says nothing of the endpoint: it must not pass for a good probe.
            endpoint.attempted();
        }
        record.noLongerBegun(due);
        Transition transition = verdicts.transition(due, outcome, repeatability, doubt);
        record.add(transition);
        if (transition.to().blocksItsKey()) {
            blockedKeys.add(due.key());
        }
        if (outcome instanceof Outcome.Unknown lost && endpoint.losesManyAnswers()) {
            endpoint.isDown(lost.signal(), Optional.empty());
        }
    }

    RoundRecord record() {
        return record;
    }

    OrderReport report(WorkOrder order, boolean more) {
        return endpoint.report(order, more || unfinished);
    }
}
