package vn.lienthong.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.Submission;
import vn.lienthong.mapping.Mapped;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;

/** Makes messages of rows and hands them to the ledger; a bad row blocks no other. */
final class RowIntake {
    private final Canonical canonical;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final Doorkeeper keeper;

    RowIntake(Canonical canonical, Supplier<Configuration> configuration, Intake intake, Doorkeeper keeper) {
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
        this.keeper = keeper;
    }

    /** One verdict a row, in order; what was accepted is durable when this returns. */
    List<RowVerdict> take(Caller caller, String connection, Function<Row, Mapped> mapping, List<Row> rows) {
        Configuration now = configuration.get();
        List<RowVerdict> verdicts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (Row row : rows) {
            Mapped mapped = mapping.apply(row);
            Optional<Arrival> arrival = mapped.incoming().flatMap(incoming -> arrival(row, incoming, now, verdicts));
            if (arrival.isPresent()) {
                places.add(verdicts.size());
                arrivals.add(arrival.get());
                verdicts.add(RowVerdict.of(row, RowVerdict.Fate.UNCHANGED));
            } else if (mapped.incoming().isEmpty()) {
                verdicts.add(RowVerdict.refused(row, mapped.problems()));
            }
        }
        accept(caller, connection, now, arrivals, places, verdicts);
        return verdicts;
    }

    /** Empty after it was refused. */
    private Optional<Arrival> arrival(Row row, Incoming incoming, Configuration now, List<RowVerdict> verdicts) {
        try {
            OfficeCheck.require(incoming.message(), now.organisations(), "");
            return Optional.of(Arrival.of(incoming.message(), incoming.id(), canonical));
        } catch (HubFailure refused) {
            verdicts.add(RowVerdict.refused(row, refused.problems()));
            return Optional.empty();
        }
    }

    private void accept(
            Caller caller,
            String connection,
            Configuration now,
            List<Arrival> arrivals,
            List<Integer> places,
            List<RowVerdict> verdicts) {
        List<Optional<String>> ids = Succession.identities(connection, arrivals, intake);
        List<Integer> fresh = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            if (ids.get(i).isPresent()) {
                fresh.add(places.get(i));
                submissions.add(arrivals.get(i)
                        .submission(caller.name(), connection, ids.get(i).get(), now, intake.today()));
            }
        }
        List<Intake.Answer> answers = intake.acceptAll(submissions);
        for (int i = 0; i < fresh.size(); i++) {
            int place = fresh.get(i);
            verdicts.set(place, verdict(caller, connection, verdicts.get(place).row(), answers.get(i)));
        }
    }

    /** One that the ledger does not take is a bad row like any other. */
    private RowVerdict verdict(Caller caller, String connection, Row row, Intake.Answer answer) {
        try {
            keeper.taken(caller, connection, answer.receipt().repeated());
            return RowVerdict.of(row, RowVerdict.Fate.ACCEPTED);
        } catch (HubFailure conflict) {
            return RowVerdict.refused(row, List.of(FieldProblem.of("", "identity_used")));
        } catch (LedgerUnavailable away) {
            throw away;
        } catch (RuntimeException notStorable) {
            return RowVerdict.refused(row, List.of(FieldProblem.of("", "not_storable")));
        }
    }
}
