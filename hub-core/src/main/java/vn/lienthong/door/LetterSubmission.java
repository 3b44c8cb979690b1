package vn.lienthong.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Incoming;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/** A letter as the ledger takes it in. */
final class LetterSubmission {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LetterSubmission() {}

    /** Remarks travel with the message: whoever gets it is told of them, too. */
    static Submission of(
            Canonical canonical, String source, Incoming incoming, List<String> remarks, Route route, String actor) {
        CanonicalMessage message = incoming.message();
        String type = canonical.types().nameOf(message);
        byte[] payload = canonical.bytes(message);
        return new Submission(
                source,
                incoming.id().orElseThrow(),
                type,
                message.key(),
                null,
                extensions(remarks),
                payload,
                Digest.of(type, message.key(), payload),
                actor,
                route.successions().text().orElse(null),
                route.legs());
    }

    private static @Nullable String extensions(List<String> remarks) {
        return remarks.isEmpty()
                ? null
                : JSON.createObjectNode()
                        .put("remarks", String.join(" ", remarks))
                        .toString();
    }
}
