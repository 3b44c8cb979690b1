package vn.lienthong.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.ledger.Sources;
import vn.lienthong.ledger.Submission;
import vn.lienthong.mapping.Mapped;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/**
 * Takes rows of a source that the hub reads: good ones become messages, each bad one is set aside with its reasons and
 * blocks nobody.
 */
public final class PullDoor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Canonical canonical;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final Sources sources;

    public PullDoor(Canonical canonical, Supplier<Configuration> configuration, Intake intake, Sources sources) {
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
        this.sources = sources;
    }

    /** Where a reading begins. */
    public Bookmark bookmark(String connection) {
        return new Bookmark(sources.bookmark(connection));
    }

    /**
     * Returns when everything of the portion is durable, the bookmark too. The same portion after the same bookmark changes
     * nothing the second time.
     */
    public PortionReport take(String connection, Mapping mapping, Bookmark before, List<Row> portion, Bookmark after) {
        Configuration now = configuration.get();
        List<Candidate> candidates = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        for (int i = 0; i < portion.size(); i++) {
            Row row = portion.get(i);
            Mapped mapped = mapping.map(row);
            if (mapped.incoming().isEmpty()) {
                bad.add(new Bad(row, mapped.problems()));
                continue;
            }
            CanonicalMessage message = mapped.incoming().get().message();
            try {
                OfficeCheck.require(message, now.organisations(), "");
                candidates.add(
                        candidate(i, row, message, mapped.incoming().get().id()));
            } catch (HubFailure refused) {
                bad.add(new Bad(row, refused.problems()));
            }
        }
        List<Candidate> fresh = withoutRepeats(connection, candidates);
        List<Candidate> accepted = accept(connection, before, fresh, now, bad);
        List<Sources.Where> good =
                candidates.stream().map(c -> where(c.row.place())).toList();
        sources.advance(
                connection,
                bad.stream().map(b -> b.kept(connection)).toList(),
                good,
                after.text(),
                bad.stream().map(Bad::digest).toList());
        return new PortionReport(accepted.size(), candidates.size() - fresh.size(), bad.size());
    }

    private Candidate candidate(int ordinal, Row row, CanonicalMessage message, Optional<String> id) {
        String type = canonical.types().nameOf(message);
        byte[] payload = canonical.bytes(message);
        return new Candidate(ordinal, row, message, type, payload, Digest.of(type, message.key(), payload), id);
    }

    /** Without an identity of its own a row that equals the newest of its key tells nothing new. */
    private List<Candidate> withoutRepeats(String connection, List<Candidate> candidates) {
        List<String> keys = candidates.stream()
                .filter(c -> c.id.isEmpty())
                .map(c -> c.message.key())
                .distinct()
                .toList();
        Map<String, byte[]> newest = keys.isEmpty() ? new HashMap<>() : intake.newestDigests(connection, keys);
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate c : candidates) {
            if (c.id.isEmpty()) {
                byte[] known = newest.put(c.message.key(), c.digest);
                if (known != null && MessageDigest.isEqual(known, c.digest)) {
                    continue;
                }
            }
            fresh.add(c);
        }
        return fresh;
    }

    private List<Candidate> accept(
            String connection, Bookmark before, List<Candidate> fresh, Configuration now, List<Bad> bad) {
        List<Submission> submissions =
                fresh.stream().map(c -> c.submission(connection, before, now)).toList();
        List<Intake.Answer> answers = intake.acceptAll(submissions);
        List<Candidate> accepted = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            try {
                answers.get(i).receipt();
                accepted.add(fresh.get(i));
            } catch (HubFailure conflict) {
                bad.add(new Bad(fresh.get(i).row, List.of(FieldProblem.of("", "identity_used"))));
            }
        }
        return accepted;
    }

    private static Sources.Where where(Place place) {
        return new Sources.Where(place.source(), place.position());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new HubFailure(FailureCode.DEFECT, Map.of(), List.of(), e);
        }
    }

    private record Candidate(
            int ordinal,
            Row row,
            CanonicalMessage message,
            String type,
            byte[] payload,
            byte[] digest,
            Optional<String> id) {

        /** Read again from the same bookmark after a crash, the same row gets the same identity. */
        private String identity(Bookmark before) {
            return id.orElseGet(
                    () -> HexFormat.of().formatHex(Digest.of(Integer.toString(ordinal), before.text(), digest)));
        }

        Submission submission(String connection, Bookmark before, Configuration now) {
            return new Submission(
                    connection,
                    identity(before),
                    type,
                    message.key(),
                    null,
                    null,
                    payload,
                    digest,
                    connection,
                    null,
                    now.subscriptions().receivers(connection, type, message));
        }
    }

    private record Bad(Row row, List<FieldProblem> problems) {
        byte[] digest() {
            String columns = json(row.columns());
            return Digest.of("row", row.place().toString(), columns.getBytes(StandardCharsets.UTF_8));
        }

        SetAside kept(String connection) {
            return new SetAside(
                    0,
                    connection,
                    row.place().source(),
                    row.place().position(),
                    null,
                    json(problems.stream()
                            .map(p -> Map.of("path", p.path(), "reason", p.reason(), "facts", p.facts()))
                            .toList()),
                    json(row.columns()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What became of a portion. */
    public record PortionReport(int accepted, int unchanged, int setAside) {}
}
