package vn.lienthong.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.LetterPush;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.content.ContentStore;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.Canonical;

/** Takes a letter that a system hands in: its large bytes go into the content store while they come. */
public final class LetterPushDoor {
    private static final String COME_AGAIN_AFTER_SECONDS = "60";

    private final Canonical canonical;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final ContentStore contents;
    private final Doorkeeper keeper;

    public LetterPushDoor(
            Canonical canonical,
            Supplier<Configuration> configuration,
            Intake intake,
            ContentStore contents,
            Doorkeeper keeper) {
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
        this.contents = contents;
        this.keeper = keeper;
    }

    /** The system's form of "it is safely with us", once it is. The same bytes twice are one letter. */
    public byte[] receive(Caller caller, String connection, LetterPush push, InputStream body) {
        String source = caller.sources().contains(connection) ? connection : Doorkeeper.SOMEWHERE;
        try {
            caller.requireSource(connection, "");
            Letter letter = read(connection, push, body);
            Receipt receipt = accept(caller, connection, push, letter);
            keeper.taken(caller, connection, receipt.repeated());
            return push.accepted(letter);
        } catch (RuntimeException e) {
            keeper.refused(caller, source, e);
            throw e;
        }
    }

    private Letter read(String connection, LetterPush push, InputStream body) {
        try {
            return push.read(body, contents.of(connection));
        } catch (ContentTooLarge e) {
            throw new HubFailure(FailureCode.BODY_TOO_LARGE, Map.of("limit", Long.toString(e.limit())), List.of(), e);
        } catch (SourceTrouble | ContentsAway later) {
            // The store is away, or has no room for this connection until something that it brought is no longer
            // needed.
            throw new HubFailure(
                    FailureCode.TOO_BUSY, Map.of("retryAfter", COME_AGAIN_AFTER_SECONDS), List.of(), later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Receipt accept(Caller caller, String connection, LetterPush push, Letter letter) {
        Configuration now = configuration.get();
        CanonicalMessage message = letter.incoming().message();
        requireOffices(message, now, push);
        Route route = now.subscriptions().route(connection, canonical.types().nameOf(message), message, intake.today());
        return intake.accept(
                LetterSubmission.of(canonical, connection, letter.incoming(), letter.remarks(), route, caller.name()));
    }

    private static void requireOffices(CanonicalMessage message, Configuration now, LetterPush push) {
        try {
            OfficeCheck.require(message, now.organisations(), "");
        } catch (HubFailure unknown) {
            List<FieldProblem> told =
                    unknown.problems().stream().map(push::told).toList();
            throw new HubFailure(unknown.code(), unknown.facts(), told, unknown);
        }
    }
}
