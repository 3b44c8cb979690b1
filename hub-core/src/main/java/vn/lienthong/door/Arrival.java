package vn.lienthong.door;

import java.util.Optional;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Configuration;
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

    /** @param actor who handed it in */
    Submission submission(String actor, String connection, String id, Configuration now) {
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
                null,
                now.subscriptions().receivers(connection, type, message));
    }
}
