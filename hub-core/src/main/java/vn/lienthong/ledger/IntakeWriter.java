package vn.lienthong.ledger;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.Leg;
import vn.lienthong.model.ProvinceTime;

/** Writes a batch of submissions with their deliveries and events in one statement and one commit. */
final class IntakeWriter {
    private static final String ACCEPT = Statements.read("accept.sql");

    private final Database database;
    private final Connections connections;
    private final Clock clock;
    private final WorkSignal signal;

    IntakeWriter(Database database, Connections connections, Clock clock, WorkSignal signal) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
        this.signal = signal;
    }

    /** One result each, in order; all are durable, or none is. */
    List<Result> write(List<Submission> batch) {
        Map<Identity, Submission> distinct = new LinkedHashMap<>();
        batch.forEach(s -> distinct.putIfAbsent(Identity.of(s), s));
        Map<Identity, Written> written;
        try {
            written = insert(List.copyOf(distinct.values())).orElseGet(() -> insertUnknown(distinct));
        } catch (LedgerFault e) {
            if (!e.isUniqueViolation()) {
                throw e;
            }
            written = insertUnknown(distinct);
        }
        Set<Identity> answered = new HashSet<>();
        List<Result> results = new ArrayList<>(batch.size());
        for (Submission s : batch) {
            Written known = written.get(Identity.of(s));
            if (known == null) {
                throw new IllegalStateException("a batch left a message without an answer");
            }
            boolean repeated = known.wasKnown || !answered.add(Identity.of(s));
            results.add(new Result(Arrays.equals(known.digest, s.digest()) ? receipt(known, repeated) : null));
        }
        return results;
    }

    /** The slow way, taken only when an identity is already in the ledger. */
    private Map<Identity, Written> insertUnknown(Map<Identity, Submission> distinct) {
        Map<Identity, Written> known = findKnown(distinct.keySet());
        List<Submission> unknown = distinct.entrySet().stream()
                .filter(e -> !known.containsKey(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        try {
            Optional<Map<Identity, Written>> inserted = insert(unknown);
            if (inserted.isEmpty()) {
                return insertUnknown(distinct);
            }
            known.putAll(inserted.get());
        } catch (LedgerFault e) {
            if (!e.isUniqueViolation()) {
                throw e;
            }
            // Another node accepted one of them while we inserted; what it wrote is visible now.
            return insertUnknown(distinct);
        }
        return known;
    }

    private Map<Identity, Written> findKnown(Set<Identity> identities) {
        Map<Identity, Written> known = new HashMap<>();
        Object[] sources = identities.stream().map(Identity::source).toArray();
        Object[] ids = identities.stream().map(Identity::id).toArray();
        database.query(
                        "select i.source, i.id, i.position, i.accepted_at, i.digest from message_identity i"
                                + " join unnest(?, ?) as u(source, id) on i.source = u.source and i.id = u.id",
                        r -> Map.entry(
                                new Identity(r.getString(1), r.getString(2)),
                                new Written(r.getLong(3), r.getTimestamp(4).toInstant(), r.getBytes(5), true)),
                        new Database.ArrayOf("text", sources),
                        new Database.ArrayOf("text", ids))
                .forEach(e -> known.put(e.getKey(), e.getValue()));
        return known;
    }

    /** Empty, and nothing is written, when an identity among them is already in the ledger. */
    private Optional<Map<Identity, Written>> insert(List<Submission> batch) {
        Map<Identity, Written> written = new HashMap<>();
        if (batch.isEmpty()) {
            return Optional.of(written);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<WorkSignal.Lane> touched = new TreeSet<>();
        OptionalLong base = database.with(c -> {
            OptionalLong before = OptionalLong.empty();
            try (var statement = c.prepareStatement(ACCEPT)) {
                bind(new Columns(c, statement), batch, now);
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        before = OptionalLong.of(result.getLong(1));
                        int connection = result.getInt(2);
                        if (!result.wasNull()) {
                            touched.add(new WorkSignal.Lane(connections.name(connection), result.getInt(3)));
                        }
                    }
                }
            }
            return before;
        });
        if (base.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < batch.size(); i++) {
            written.put(
                    Identity.of(batch.get(i)),
                    new Written(base.getAsLong() + i + 1, now, batch.get(i).digest(), false));
        }
        signal.work(touched);
        return Optional.of(written);
    }

    private void bind(Columns columns, List<Submission> batch, Instant now) throws SQLException {
        columns.texts(batch, Submission::source);
        columns.texts(batch, Submission::id);
        columns.texts(batch, Submission::type);
        columns.texts(batch, Submission::key);
        columns.times(batch, Submission::eventTime);
        columns.texts(batch, Submission::extensions);
        columns.texts(batch, Submission::actor);
        columns.texts(batch, Submission::flags);
        columns.bytes(batch, Submission::payload);
        columns.bytes(batch, Submission::digest);
        columns.time(Timestamp.from(now));

        List<NewDelivery> deliveries = deliveries(batch);
        columns.integers(deliveries, NewDelivery::index);
        columns.integers(deliveries, NewDelivery::connectionNo);
        columns.integers(deliveries, NewDelivery::keyHash);
        columns.texts(deliveries, NewDelivery::offices);
        columns.date(ProvinceTime.day(now));
    }

    private List<NewDelivery> deliveries(List<Submission> batch) {
        List<NewDelivery> deliveries = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            int hash = Connections.keyHash(batch.get(i).key());
            for (Leg leg : batch.get(i).legs()) {
                String offices = Leg.text(leg.offices()).orElse(null);
                deliveries.add(
                        new NewDelivery(i + 1, connections.get(leg.connection()).no(), hash, offices));
            }
        }
        return deliveries;
    }

    private static Receipt receipt(Written known, boolean repeated) {
        return new Receipt(MessageNumber.of(known.position, known.acceptedAt), known.acceptedAt, repeated);
    }

    private record NewDelivery(
            int index,
            int connectionNo,
            int keyHash,
            @Nullable String offices) {}

    private record Identity(String source, String id) {
        static Identity of(Submission s) {
            return new Identity(s.source(), s.id());
        }
    }

    private record Written(long position, Instant acceptedAt, byte[] digest, boolean wasKnown) {}

    /**
     * What came of one submission.
     *
     * @param receipt none when its identity was used before with other content
     */
    record Result(@Nullable Receipt receipt) {
        Receipt receiptOrThrow(Submission s) {
            if (receipt == null) {
                throw new HubFailure(FailureCode.CONTENT_CONFLICT, Map.of("source", s.source(), "id", s.id()));
            }
            return receipt;
        }
    }
}
