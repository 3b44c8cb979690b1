package vn.lienthong.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
    /** What is begun but not yet recorded is asked for after a crash, so it is kept short. */
    private static final int BEGUN_TOGETHER = 16;

    private static final long RECORD_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int LOST_ANSWERS_MEAN_DOWN = 3;

    private final Lanes lanes;
    private final Outcomes outcomes;
    private final Receivers receivers;
    private final Attempt attempt;
    private final Attempts attempts;
    private final Verdicts verdicts;
    private final boolean careful;
    private final List<Transition> unrecorded = new ArrayList<>();
    private final Map<Long, Due> begun = new LinkedHashMap<>();
    private final Set<String> blockedKeys = new HashSet<>();
    private OrderReport.Verdict verdict = OrderReport.Verdict.ANSWERED;
    private String signal = "";
    private long retryAfterMillis;
    private int attempted;
    private int lostInARow;
    private boolean unfinished;
    private long recordedAtNanos = System.nanoTime();

    Round(
            Lanes lanes,
            Outcomes outcomes,
            Receivers receivers,
            Attempt attempt,
            Attempts attempts,
            Verdicts verdicts,
            boolean careful) {
        this.lanes = lanes;
        this.outcomes = outcomes;
        this.receivers = receivers;
        this.attempt = attempt;
        this.attempts = attempts;
        this.verdicts = verdicts;
        this.careful = careful;
    }

    void run(Claim claim) {
        claim.held().forEach(d -> unrecorded.add(Transition.heldBehind(d)));
        Deque<Due> open = new ArrayDeque<>(claim.due());
        while (!open.isEmpty()) {
            if (verdict != OrderReport.Verdict.ANSWERED || !lanes.mayStillSend()) {
                unfinished = true;
                return;
            }
            Due next = open.peek();
            if (blockedKeys.contains(next.key())) {
                unrecorded.add(Transition.heldBehind(open.remove()));
                continue;
            }
            Optional<Receiver> receiver = receivers.find(next.connection(), next.type());
            if (receiver.isEmpty()) {
                settle(open.remove(), new Outcome.Refused("NO_SINK_FOR_TYPE", List.of()), "Refused", 0);
                continue;
            }
            step(open, receiver.get());
        }
    }

    private void step(Deque<Due> open, Receiver receiver) {
        Due next = open.remove();
        Repeatability repeatability = receiver.sink().repeatability();
        if (next.doubt() && repeatability == Repeatability.BLIND) {
            unrecorded.add(verdicts.needsAPerson(next));
            blockedKeys.add(next.key());
            return;
        }
        if (next.doubt() && repeatability == Repeatability.ASKABLE) {
            ask(next, receiver, open);
            return;
        }
        List<Due> together = together(next, open, receiver);
        begin(together, open, receiver);
        send(together, receiver);
    }

    /** Asks first; when the receiver does not have it, it is sent after all. */
    private void ask(Due due, Receiver receiver, Deque<Due> open) {
        long start = System.nanoTime();
        Optional<Outcome> answer = attempt.find(due, receiver);
        if (answer.isPresent()) {
            settleFound(due, answer.get(), System.nanoTime() - start);
            return;
        }
        begin(List.of(due), open, receiver);
        send(List.of(due), receiver);
    }

    private void settleFound(Due due, Outcome answer, long nanos) {
        if (answer instanceof Outcome.Delivered || answer instanceof Outcome.Duplicate) {
            attempts.attempted(due.connection(), "Found", nanos);
            attempted++;
            lostInARow = 0;
            unrecorded.add(Transition.delivered(due, "FOUND_DELIVERED", null));
            recordNowAndThen();
            return;
        }
        // A question whose answer is lost leaves the delivery in the same doubt: one that is always answered with 500
        // must
        // not stop the others, many in a row mean that the endpoint has trouble.
        settle(due, answer, "Find", nanos);
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

    /** Unless the receiver recognises repeats, what is about to go out is recorded as in doubt first. */
    private void begin(List<Due> now, Deque<Due> open, Receiver receiver) {
        Repeatability repeatability = receiver.sink().repeatability();
        if (repeatability == Repeatability.IDEMPOTENT) {
            return;
        }
        if (now.stream().allMatch(d -> begun.containsKey(d.position()))) {
            recordIfOneFollowsItsKey(now);
            return;
        }
        List<Due> window = new ArrayList<>(now);
        if (repeatability == Repeatability.ASKABLE) {
            open.stream().filter(d -> !d.doubt()).limit(BEGUN_TOGETHER).forEach(window::add);
        }
        outcomes.beginning(unrecorded(), window);
        recorded();
        window.forEach(d -> begun.put(d.position(), d));
    }

    /**
     * A question shows only the newest of a key. So what went before is recorded as done before its successor goes out:
     * else a crash would ask for the former, not find it, and send the older content over the newer.
     */
    private void recordIfOneFollowsItsKey(List<Due> now) {
        Set<String> keys = new HashSet<>();
        now.forEach(d -> keys.add(d.key()));
        if (unrecorded.stream().anyMatch(t -> keys.contains(t.delivery().key()))) {
            outcomes.record(unrecorded());
            recorded();
        }
    }

    private void send(List<Due> dues, Receiver receiver) {
        long start = System.nanoTime();
        List<Outcome> came = attempt.deliver(dues, receiver);
        long each = (System.nanoTime() - start) / dues.size();
        for (int i = 0; i < dues.size(); i++) {
            Due due = dues.get(i);
            if (blockedKeys.contains(due.key()) && !Verdicts.isDone(came.get(i))) {
                hold(due, came.get(i));
            } else {
                settle(due, came.get(i), came.get(i).getClass().getSimpleName(), each);
            }
        }
        recordNowAndThen();
    }

    /** Sent in one call with an earlier one of its key that is not done: it waits, and what became of it is asked later. */
    private void hold(Due due, Outcome outcome) {
        boolean lost = outcome instanceof Outcome.Unknown;
        unrecorded.add(lost ? Transition.heldInDoubt(due) : Transition.heldBehind(due));
        if (lost) {
            begun.remove(due.position());
        }
    }

    private void settle(Due due, Outcome outcome, String name, long nanos) {
        attempts.attempted(due.connection(), name, nanos);
        lostInARow = outcome instanceof Outcome.Unknown ? lostInARow + 1 : 0;
        if (outcome instanceof Outcome.TargetDown down) {
            stop(OrderReport.Verdict.DOWN, down.signal());
            retryAfterMillis =
                    down.retryAfter().map(java.time.Duration::toMillis).orElse(0L);
            return;
        }
        if (careful && outcome instanceof Outcome.Unknown lost) {
            // An outage costs no attempt. What may have gone out stays in doubt, so it is asked for first.
            begun.remove(due.position());
            stop(OrderReport.Verdict.DOWN, lost.signal());
            return;
        }
        if (outcome instanceof Outcome.Misconfigured what) {
            stop(OrderReport.Verdict.MISCONFIGURED, what.what());
            return;
        }
        attempted++;
        begun.remove(due.position());
        Transition transition = verdicts.transition(due, outcome);
        unrecorded.add(transition);
        if (transition.to().blocksItsKey()) {
            blockedKeys.add(due.key());
        }
        if (lostInARow >= LOST_ANSWERS_MEAN_DOWN) {
            stop(OrderReport.Verdict.DOWN, ((Outcome.Unknown) outcome).signal());
        }
    }

    private void stop(OrderReport.Verdict why, String what) {
        verdict = why;
        signal = what;
    }

    private void recordNowAndThen() {
        if (System.nanoTime() - recordedAtNanos > RECORD_EVERY_NANOS) {
            outcomes.record(unrecorded());
            recorded();
        }
    }

    private void recorded() {
        unrecorded.clear();
        recordedAtNanos = System.nanoTime();
    }

    List<Transition> unrecorded() {
        return List.copyOf(unrecorded);
    }

    /** Marked as in doubt, and certainly never sent. */
    List<Due> neverSent() {
        return List.copyOf(begun.values());
    }

    OrderReport report(WorkOrder order, boolean more) {
        return new OrderReport(
                order.lane(), order.number(), verdict, attempted, more || unfinished, retryAfterMillis, signal);
    }
}
