package vn.lienthong.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.Sources;
import vn.lienthong.ledger.Submission;
import vn.lienthong.mapping.Mapped;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;

/**
 * Takes rows of a source that the hub reads: good ones become messages, each bad one is set aside with its reasons and
 * blocks nobody.
 */
public final class PullDoor {
    private final Canonical canonical;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final Sources sources;
    private final Doorkeeper keeper;

    public PullDoor(
            Canonical canonical,
            Supplier<Configuration> configuration,
            Intake intake,
            Sources sources,
            Doorkeeper keeper) {
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
        this.sources = sources;
        this.keeper = keeper;
    }

    /** Where a reading begins, and whether a person lets it. */
    Sources.Standing standing(String connection) {
        return sources.standing(connection);
    }

    /**
     * Returns when everything of the portion is durable, the bookmark too. The same portion after the same bookmark changes
     * nothing the second time.
     *
     * @throws Sources.BookmarkMoved when another node has read on from {@code before}; nothing is taken then
     */
    PortionReport take(String connection, Mapping mapping, Bookmark before, List<Row> portion, Bookmark after) {
        sources.require(connection, before.text());
        Caller caller = new Caller("source", connection, Set.of(connection));
        Configuration now = configuration.get();
        List<Candidate> candidates = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        for (Row row : portion) {
            Mapped mapped = mapping.map(row);
            if (mapped.incoming().isEmpty()) {
                bad.add(new BadRow(row, mapped.problems()));
                continue;
            }
            CanonicalMessage message = mapped.incoming().get().message();
            try {
                OfficeCheck.require(message, now.organisations(), "");
                Arrival arrival = Arrival.of(message, mapped.incoming().get().id(), canonical);
                candidates.add(new Candidate(row, arrival));
            } catch (HubFailure refused) {
                bad.add(new BadRow(row, refused.problems()));
            }
        }
        List<Optional<String>> ids = Succession.identities(
                connection, candidates.stream().map(Candidate::arrival).toList(), intake);
        List<Sources.Where> good = new ArrayList<>();
        List<Candidate> fresh = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Optional<String> id = ids.get(i);
            if (id.isEmpty()) {
                good.add(where(candidate.row.place()));
                continue;
            }
            fresh.add(candidate);
            submissions.add(candidate.arrival.submission(caller.name(), connection, id.get(), now, intake.today()));
        }
        int unchanged = good.size();
        int accepted = accept(caller, fresh, submissions, good, bad);
        int setAside = sources.advance(
                connection,
                before.text(),
                after.text(),
                bad.stream().map(BadRow::kept).toList(),
                good);
        keeper.setAside(caller, connection, setAside);
        return new PortionReport(accepted, unchanged, setAside);
    }

    /** Returns how many are in the ledger now; one that it does not take is a bad row like any other. */
    private int accept(
            Caller caller,
            List<Candidate> fresh,
            List<Submission> submissions,
            List<Sources.Where> good,
            List<BadRow> bad) {
        List<Intake.Answer> answers = intake.acceptAll(submissions);
        int accepted = 0;
        for (int i = 0; i < fresh.size(); i++) {
            Row row = fresh.get(i).row;
            try {
                keeper.taken(caller, caller.name(), answers.get(i).receipt().repeated());
                good.add(where(row.place()));
                accepted++;
            } catch (HubFailure conflict) {
                bad.add(new BadRow(row, List.of(FieldProblem.of("", "identity_used"))));
            } catch (LedgerUnavailable away) {
                throw away;
            } catch (RuntimeException notStorable) {
                bad.add(new BadRow(row, List.of(FieldProblem.of("", "not_storable"))));
            }
        }
        return accepted;
    }

    private static Sources.Where where(Place place) {
        return new Sources.Where(place.source(), place.position());
    }

    private record Candidate(Row row, Arrival arrival) {}

    /**
     * What became of a portion.
     *
     * @param unchanged rows that told nothing new
     * @param setAside bad rows that had not been set aside before
     */
    record PortionReport(int accepted, int unchanged, int setAside) {}
}
