package vn.lienthong.door;

import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/** A message that came in a form of the connection's own, on its way to the ledger. */
record Arrival(CanonicalMessage message, String type, byte[] payload, Succession.Item item) {

    /** @param ownId what the vendor names it, where the vendor does */
    static Arrival of(CanonicalMessage message, Optional<String> ownId, Canonical canonical) {
        String type = canonical.types().nameOf(message);
        byte[] payload = canonical.bytes(message);
        return new Arrival(message, type, payload, new Succession.Item(ownId, Digest.of(type, message.key(), payload)));
    }

    String key() {
        return message.key();
    }

    /**
     * @param actor who handed it in
     * @param today the day on which it came
     */
    Submission submission(String actor, String connection, String id, Configuration now, LocalDate today) {
        Route route = now.subscriptions().route(connection, type, message, today);
        return new Submission(
                connection,
                id,
                type,
                key(),
                null,
                null,
                payload,
                item.digest(),
                actor,
                route.successions().text().orElse(null),
                route.legs());
    }
}
