package vn.lienthong.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.Outcomes;
import vn.lienthong.ledger.Transition;
import vn.lienthong.ledger.WorkSignal.Lane;

/** What one round has begun and what came of it, until the ledger knows. */
final class RoundRecord {
    /** What is begun but not yet recorded is asked for after a crash, so it is kept short. */
    private static final int BEGUN_TOGETHER = 16;

    private static final long RECORD_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Outcomes outcomes;
    private final Lane lane;
    private final List<Transition> unrecorded = new ArrayList<>();
    private final Map<Long, Due> begun = new LinkedHashMap<>();
    private long recordedAtNanos = System.nanoTime();

    RoundRecord(Outcomes outcomes, Lane lane) {
        this.outcomes = outcomes;
        this.lane = lane;
    }

    void add(Transition transition) {
        unrecorded.add(transition);
    }

    /** It went out, or may have: it can no longer be called never sent. */
    void noLongerBegun(Due due) {
        begun.remove(due.position());
    }

    /**
     * Unless the receiver recognises repeats, what is about to go out is recorded as in doubt first.
     *
     * @param open what may go out after it
     * @return whether all of it is still this node's to send
     */
    boolean begin(List<Due> now, Collection<Due> open, Repeatability repeatability) {
        if (repeatability == Repeatability.IDEMPOTENT) {
            return true;
        }
        if (now.stream().allMatch(d -> begun.containsKey(d.position()))) {
            recordIfOneFollowsItsKey(now);
            return true;
        }
        List<Due> window = new ArrayList<>(now);
        if (repeatability == Repeatability.ASKABLE) {
            open.stream().filter(d -> !d.doubt()).limit(BEGUN_TOGETHER).forEach(window::add);
        }
        List<Due> ours = outcomes.beginning(lane, unrecorded(), window);
        recorded();
        ours.forEach(d -> begun.put(d.position(), d));
        return now.stream().allMatch(d -> begun.containsKey(d.position()));
    }

    /**
     * A question shows only the newest of a key. So what went before is recorded as done before its successor goes out:
     * else a crash would ask for the former, not find it, and send the older content over the newer.
     */
    private void recordIfOneFollowsItsKey(List<Due> now) {
        Set<String> keys = new HashSet<>();
        now.forEach(d -> keys.add(d.key()));
        if (unrecorded.stream().anyMatch(t -> keys.contains(t.delivery().key()))) {
            record();
        }
    }

    void recordNowAndThen() {
        if (System.nanoTime() - recordedAtNanos > RECORD_EVERY_NANOS) {
            record();
        }
    }

    private void record() {
        outcomes.record(lane, unrecorded());
        recorded();
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
}
