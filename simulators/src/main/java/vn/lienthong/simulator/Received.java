package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/**
 * One event that the webhook receiver took in.
 *
 * @param n place in the order of arrival, from 1
 * @param key {@code Idempotency-Key}, or source and id of the event when the header is absent
 * @param event the CloudEvents attributes, without the {@code ce-} of the headers
 * @param bodyHash SHA-256 of the body, hexadecimal
 * @param repeat true when the key had come before
 */
public record Received(
        long n, String key, Map<String, String> event, String bodyHash, int bodySize, Instant at, boolean repeat) {

    public String ceId() {
        return event.getOrDefault("id", "");
    }

    public String ceSource() {
        return event.getOrDefault("source", "");
    }

    public String ceType() {
        return event.getOrDefault("type", "");
    }

    public String ceSubject() {
        return event.getOrDefault("subject", "");
    }

    ObjectNode asLine() {
        ObjectNode line = Json.object().put("n", n).put("key", key);
        event.forEach((name, value) -> line.put("ce-" + name, value));
        return line.put("bodyHash", bodyHash)
                .put("bodySize", bodySize)
                .put("at", at.toString())
                .put("repeat", repeat);
    }
}
