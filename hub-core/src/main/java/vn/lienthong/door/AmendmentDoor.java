package vn.lienthong.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Amendment;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.Procedure;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;
import vn.lienthong.wire.Event;
import vn.lienthong.wire.EventLimits;
import vn.lienthong.wire.EventReader;

/**
 * A person corrects what a receiver refused, another person approves it: the same checks as for what senders hand in, and its key and
 * its files stay. Documents and reports are never corrected here, for they were signed or approved by their authors.
 */
public final class AmendmentDoor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<Class<? extends CanonicalMessage>> OPEN =
            Set.of(Dossier.class, DossierProgress.class, Procedure.class);
    /** A file that a field leads to may be signed, and is not the hub's to exchange. */
    private static final String FILE = "/url";

    private static final int MOST_SHOWN = 200;

    private final Ledger ledger;
    private final Supplier<Configuration> configuration;
    private final Canonical canonical;
    private final EventReader reader;

    public AmendmentDoor(Ledger ledger, Supplier<Configuration> configuration, Canonical canonical) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.canonical = canonical;
        this.reader = new EventReader(canonical, EventLimits.standard());
    }

    /** Whether messages of a type may be corrected by others than their senders. */
    public boolean isOpenTo(String type) {
        return canonical.types().find(type).filter(OPEN::contains).isPresent();
    }

    /**
     * Keeps a corrected content for another person to look at.
     *
     * @param number the refused message
     * @param content the whole content as canonical JSON, corrected
     */
    public Amendment propose(MessageNumber number, String connection, byte[] content, Act act) {
        DeliveryRef ref = new DeliveryRef(connection, number.position());
        StoredMessage refused = message(number);
        MessageNumber of = ledger.amendments().carried(ref);
        byte[] corrected = checked(refused, connection, content).event.canonical();
        List<FieldChange> changes = between(message(of).payload(), corrected);
        if (changes.isEmpty()) {
            throw wrong(FieldProblem.of("/content", "nothing_changed"));
        }
        changes.stream()
                .filter(change -> change.path().endsWith(FILE))
                .findFirst()
                .ifPresent(change -> {
                    throw wrong(FieldProblem.of("/content" + change.path(), "file_stays"));
                });
        return ledger.amendments().propose(ref, of, corrected, act);
    }

    /** It goes, in the place of the refused one. Not by whoever corrected it. */
    public Amendment approve(long no, Act act) {
        Amendment amendment = get(no);
        if (amendment.proposal().actor().equals(act.actor())) {
            throw new HubFailure(FailureCode.FORBIDDEN, List.of(FieldProblem.of("", "amended_by_you")));
        }
        StoredMessage refused = message(amendment.message());
        byte[] content = ledger.amendments().content(amendment);
        Checked checked = checked(refused, amendment.connection(), content);
        Submission child = new Submission(
                Submission.OURSELVES,
                refused.number() + ".sua-" + no,
                refused.type(),
                refused.key(),
                null,
                null,
                content,
                Digest.of(refused.type(), refused.key(), content),
                act.actor(),
                checked.route.successions().text().orElse(null),
                List.of());
        return ledger.amendments().approve(amendment, child, act);
    }

    /** It does not go; the refused one stays as it is. */
    public Amendment giveBack(long no, Act act) {
        return ledger.amendments().giveBack(get(no), act);
    }

    /** What the correction changes. Values may be personal. */
    public List<FieldChange> changes(Amendment amendment) {
        return between(message(amendment.of()).payload(), ledger.amendments().content(amendment));
    }

    /** The message whose content a delivery carries now. */
    public MessageNumber carried(DeliveryRef ref) {
        return ledger.amendments().carried(ref);
    }

    /** Those of a message, refused or gone in the place of a refused one. */
    public List<Amendment> of(MessageNumber number) {
        return ledger.amendments().of(number);
    }

    /** Those that wait for a second person, the oldest first. */
    public List<Amendment> waiting() {
        return ledger.amendments().waiting(MOST_SHOWN);
    }

    public Amendment get(long no) {
        return ledger.amendments()
                .find(no)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "amendment " + no)));
    }

    private Checked checked(StoredMessage refused, String connection, byte[] content) {
        Configuration now = configuration.get();
        if (!isOpenTo(refused.type())) {
            throw wrong(FieldProblem.of("/content", "never_amended"));
        }
        Event event = read(refused, content);
        OfficeCheck.require(event.message(), now.organisations(), "/data");
        Route route = now.subscriptions()
                .route(
                        refused.source(),
                        refused.type(),
                        event.message(),
                        ledger.intake().today());
        if (!route.receivers().contains(connection)) {
            throw wrong(FieldProblem.of("/content", "not_for_this_receiver"));
        }
        return new Checked(event, route);
    }

    /** As its sender would hand it in: a changed key does not fit the subject, and is told as such. */
    private Event read(StoredMessage refused, byte[] content) {
        Map<String, String> attributes = Map.of(
                "ce-specversion", "1.0",
                "ce-id", refused.number().toString(),
                "ce-source", refused.source(),
                "ce-type", refused.type(),
                "ce-subject", refused.key(),
                "content-type", "application/json");
        return reader.readBinary(attributes, content);
    }

    private static List<FieldChange> between(byte[] before, byte[] after) {
        return FieldChange.between(tree(before), tree(after));
    }

    private static JsonNode tree(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            // Both were read strictly before.
            throw new UncheckedIOException(e);
        }
    }

    private StoredMessage message(MessageNumber number) {
        return ledger.archive()
                .find(number)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "message " + number)));
    }

    private static HubFailure wrong(FieldProblem why) {
        return new HubFailure(FailureCode.REQUEST_INVALID, List.of(why));
    }

    private record Checked(Event event, Route route) {}
}
