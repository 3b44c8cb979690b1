package vn.lienthong.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.model.CanonicalMessage;

/**
 * A message as a sender handed it in, checked.
 *
 * @param source the connection that sent it
 * @param id unique within the source
 * @param subject the message's key
 * @param time when the sender says it happened
 * @param extensions such as {@code traceparent} and {@code sequence}
 * @param canonical the message as the ledger stores it; not to be changed
 */
public record Event(
        String source,
        String id,
        String type,
        String subject,
        Optional<Instant> time,
        Map<String, String> extensions,
        CanonicalMessage message,
        byte[] canonical) {
    public Event {
        extensions = Map.copyOf(extensions);
    }

    /** Names it without its content. */
    @Override
    public String toString() {
        return "Event[" + source + ", " + id + ", " + type + ", " + subject + "]";
    }
}
