package vn.lienthong.door;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.content.ContentStore;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.Sources;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Leg;
import vn.lienthong.model.Successions;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.Canonical;

/**
 * Takes what a mailbox gives: each letter is in the ledger before the mailbox may forget it, its replies too, as
 * deliveries owed to the same system. So a stop at any point loses nothing and says nothing twice.
 *
 * <p>A sender may be any agency of the country, so it need not be in the registry.
 */
public final class MailDoor {
    /** What a mailbox has is known there; no bookmark ever moves. */
    private static final String START = "";

    private final Canonical canonical;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final Sources sources;
    private final ContentStore contents;
    private final Doorkeeper keeper;

    public MailDoor(
            Canonical canonical,
            Supplier<Configuration> configuration,
            Intake intake,
            Sources sources,
            ContentStore contents,
            Doorkeeper keeper) {
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
        this.sources = sources;
        this.contents = contents;
        this.keeper = keeper;
    }

    /** Whether a person lets the connection be read; its bookmark stays at the start. */
    Sources.Standing standing(String connection) {
        return sources.standing(connection);
    }

    /** The door as one reading of one connection's mailbox uses it. */
    public Mailbox.Letters of(String connection, BooleanSupplier enough) {
        return new Letters(connection, enough);
    }

    private void take(String connection, Letter letter) {
        Configuration now = configuration.get();
        CanonicalMessage message = letter.incoming().message();
        Route route = now.subscriptions().route(connection, canonical.types().nameOf(message), message, intake.today());
        try {
            Receipt receipt =
                    intake.accept(submission(connection, letter.incoming(), letter.remarks(), route, connection));
            keeper.taken(caller(connection), connection, receipt.repeated());
        } catch (HubFailure conflict) {
            setAside(
                    connection,
                    new Row(
                            letter.place(),
                            Map.of("identity", letter.incoming().id().orElseThrow())),
                    List.of(FieldProblem.of("", "identity_used")));
            return;
        }
        for (Incoming reply : letter.replies()) {
            reply(connection, reply);
        }
        sources.advance(connection, START, START, Sources.Portion.of(List.of(), List.of(where(letter.place())), 1));
    }

    private void reply(String connection, Incoming reply) {
        try {
            intake.accept(submission(
                    Submission.OURSELVES,
                    reply,
                    List.of(),
                    new Route(List.of(Leg.to(connection)), Successions.NONE),
                    connection));
        } catch (HubFailure saidBefore) {
            if (saidBefore.code() != FailureCode.CONTENT_CONFLICT) {
                throw saidBefore;
            }
            // Said when the letter was fetched the first time; the moment in it differs, the fact does not.
        }
    }

    private Submission submission(String source, Incoming incoming, List<String> remarks, Route route, String actor) {
        return LetterSubmission.of(canonical, source, incoming, remarks, route, actor);
    }

    private void setAside(String connection, Row row, List<FieldProblem> problems) {
        int fresh = sources.advance(
                connection, START, START, Sources.Portion.of(List.of(new BadRow(row, problems).kept()), List.of(), 0));
        keeper.setAside(caller(connection), connection, fresh);
    }

    private static Caller caller(String connection) {
        return new Caller("mailbox", connection, Set.of(connection));
    }

    private static Sources.Where where(Place place) {
        return new Sources.Where(place.source(), place.position());
    }

    private final class Letters implements Mailbox.Letters {
        private final String connection;
        private final BooleanSupplier enough;

        Letters(String connection, BooleanSupplier enough) {
            this.connection = connection;
            this.enough = enough;
        }

        @Override
        public Contents contents() {
            return contents.of(connection);
        }

        @Override
        public void take(Letter letter) {
            MailDoor.this.take(connection, letter);
        }

        @Override
        public void setAside(Row row, List<FieldProblem> problems) {
            MailDoor.this.setAside(connection, row, problems);
        }

        @Override
        public boolean enough() {
            return enough.getAsBoolean();
        }
    }
}
