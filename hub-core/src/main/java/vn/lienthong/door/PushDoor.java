package vn.lienthong.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    public PushDoor(Canonical canonical, Supplier<Configuration> configuration, Intake intake) {
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
    }

    /** The vendor's form of "all of it is safely with us", once it is. */
    public byte[] receive(Caller caller, String connection, Push push, byte[] body) {
        if (!caller.sources().contains(connection)) {
            throw new HubFailure(FailureCode.FORBIDDEN, Map.of("what", "source " + connection));
        }
        List<Incoming> messages = push.read(body);
        Configuration now = configuration.get();
        List<Submission> fresh = new ArrayList<>();
        for (Incoming incoming : messages) {
            OfficeCheck.require(incoming.message(), now.organisations(), "");
            submission(caller, connection, incoming, now).ifPresent(fresh::add);
        }
        intake.acceptAll(fresh).forEach(Intake.Answer::receipt);
        return push.accepted(messages);
    }

    /** Empty when the message has no identity of its own and equals the newest of its key: the sender repeats itself. */
    private Optional<Submission> submission(Caller caller, String connection, Incoming incoming, Configuration now) {
        CanonicalMessage message = incoming.message();
        String type = canonical.types().nameOf(message);
        byte[] payload = canonical.bytes(message);
        byte[] digest = Digest.of(type, message.key(), payload);
        if (incoming.id().isEmpty()) {
            Optional<Receipt> before = intake.newestIfEqual(connection, message.key(), digest);
            if (before.isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Submission(
                connection,
                incoming.id().orElseGet(() -> UUID.randomUUID().toString()),
                type,
                message.key(),
                null,
                null,
                payload,
                digest,
                caller.name(),
                null,
                now.subscriptions().receivers(connection, type, message)));
    }
}
