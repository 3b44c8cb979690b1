package vn.lienthong.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Push;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/** Takes a vendor's own form through the connection's push port; all of a request or nothing is answered for. */
public final class PushDoor {
    private final Canonical canonical;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final Doorkeeper keeper;

    public PushDoor(Canonical canonical, Supplier<Configuration> configuration, Intake intake, Doorkeeper keeper) {
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
        this.keeper = keeper;
    }

    /** The vendor's form of "all of it is safely with us", once it is. */
    public byte[] receive(Caller caller, String connection, Push push, byte[] body) {
        String source = caller.sources().contains(connection) ? connection : Doorkeeper.SOMEWHERE;
        try {
            return taken(caller, connection, push, body);
        } catch (RuntimeException e) {
            keeper.refused(caller, source, e);
            throw e;
        }
    }

    private byte[] taken(Caller caller, String connection, Push push, byte[] body) {
        if (!caller.sources().contains(connection)) {
            throw new HubFailure(FailureCode.FORBIDDEN, Map.of("what", "source " + connection));
        }
        List<Incoming> messages = push.read(body);
        Configuration now = configuration.get();
        messages.forEach(incoming -> OfficeCheck.require(incoming.message(), now.organisations(), ""));
        List<Pushed> pushed = messages.stream().map(this::pushed).toList();
        List<Optional<String>> ids = identities(connection, pushed);
        List<Submission> fresh = new ArrayList<>();
        for (int i = 0; i < pushed.size(); i++) {
            Pushed one = pushed.get(i);
            ids.get(i).ifPresent(id -> fresh.add(submission(caller, connection, id, one, now)));
        }
        List<Receipt> receipts =
                intake.acceptAll(fresh).stream().map(Intake.Answer::receipt).toList();
        receipts.forEach(receipt -> keeper.taken(caller, connection, receipt.repeated()));
        ids.stream().filter(Optional::isEmpty).forEach(repeat -> keeper.taken(caller, connection, true));
        return push.accepted(messages);
    }

    /** One look into the ledger for each key of the request. */
    private List<Optional<String>> identities(String connection, List<Pushed> pushed) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < pushed.size(); i++) {
            places.computeIfAbsent(pushed.get(i).key(), key -> new ArrayList<>())
                    .add(i);
        }
        List<Optional<String>> ids = new ArrayList<>(java.util.Collections.nCopies(pushed.size(), Optional.empty()));
        places.forEach((key, indexes) -> {
            List<Succession.Item> items =
                    indexes.stream().map(i -> pushed.get(i).item()).toList();
            List<Optional<String>> found = Succession.identities(items, intake.newest(connection, key, indexes.size()));
            for (int n = 0; n < indexes.size(); n++) {
                ids.set(indexes.get(n), found.get(n));
            }
        });
        return ids;
    }

    private Pushed pushed(Incoming incoming) {
        CanonicalMessage message = incoming.message();
        String type = canonical.types().nameOf(message);
        byte[] payload = canonical.bytes(message);
        byte[] digest = Digest.of(type, message.key(), payload);
        return new Pushed(message, type, payload, new Succession.Item(incoming.id(), digest));
    }

    private static Submission submission(Caller caller, String connection, String id, Pushed one, Configuration now) {
        return new Submission(
                connection,
                id,
                one.type(),
                one.key(),
                null,
                null,
                one.payload(),
                one.item().digest(),
                caller.name(),
                null,
                now.subscriptions().receivers(connection, one.type(), one.message()));
    }

    private record Pushed(CanonicalMessage message, String type, byte[] payload, Succession.Item item) {
        String key() {
            return message.key();
        }
    }
}
