package vn.lienthong.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.ProvinceTime;

/**
 * Accepts messages: when {@link #accept} returns, message, deliveries and events are committed with fsync (promise 1),
 * and the same message twice gets the same receipt (promise 2).
 */
public final class Intake {
    private static final int LARGEST_BATCH = 500;
    /** A statement's parameters are copied several times on their way. */
    private static final long HEAVIEST_BATCH = 4 << 20;

    private static final String NEWEST = Statements.read("newest.sql");

    private final Database database;
    private final Clock clock;
    private final GroupCommit<Submission, IntakeWriter.Result> writer;

    Intake(Database database, Connections connections, Clock clock, WorkSignal signal) {
        this.database = database;
        this.clock = clock;
        IntakeWriter intake = new IntakeWriter(database, connections, clock, signal);
        this.writer = new GroupCommit<>(intake::write, LARGEST_BATCH, s -> s.payload().length, HEAVIEST_BATCH);
    }

    /**
     * Returns when the message is durable.
     *
     * @throws HubFailure {@code CONTENT_CONFLICT} when the identity was used before with other content
     * @throws LedgerUnavailable when nothing can be promised now
     */
    public Receipt accept(Submission submission) {
        return writer.submit(submission).receiptOrThrow(submission);
    }

    /** The same for many at once, in one commit where possible; one answer each, in order. */
    public List<Answer> acceptAll(List<Submission> submissions) {
        List<GroupCommit.Answer<IntakeWriter.Result>> results = writer.submitAll(submissions);
        List<Answer> answers = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            GroupCommit.Answer<IntakeWriter.Result> result = results.get(i);
            Submission submission = submissions.get(i);
            answers.add(() -> result.result().receiptOrThrow(submission));
        }
        return answers;
    }

    /** What came of one of many. */
    public interface Answer {
        /** The receipt, or what {@link Intake#accept} would have thrown. */
        Receipt receipt();
    }

    /** The day in the province by the hub's clock. */
    public LocalDate today() {
        return ProvinceTime.day(clock.instant());
    }

    /**
     * The newest messages of keys from a source, the oldest of them first; keys without one are left out.
     *
     * @param counts at most how many of each key
     */
    public Map<String, List<Known>> newest(String source, Map<String, Integer> counts) {
        Map<String, List<Known>> newest = new HashMap<>();
        if (counts.isEmpty()) {
            return newest;
        }
        database.query(
                        NEWEST,
                        r -> Map.entry(r.getString(1), new Known(r.getString(2), r.getBytes(3))),
                        new Database.ArrayOf("text", counts.keySet().toArray()),
                        new Database.ArrayOf("int4", counts.values().toArray()),
                        source)
                .forEach(e -> newest.computeIfAbsent(e.getKey(), key -> new ArrayList<>())
                        .add(e.getValue()));
        return newest;
    }

    /**
     * A message of the ledger.
     *
     * @param id together with its source its identity
     * @param digest of its content
     */
    public record Known(String id, byte[] digest) {}
}
