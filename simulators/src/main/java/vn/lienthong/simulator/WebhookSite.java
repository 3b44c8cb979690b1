package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A receiver of CloudEvents at any path, and {@code GET …/find?id=<key>} to ask what it has. */
final class WebhookSite implements Site {
    private static final List<String> ATTRIBUTES = List.of("id", "source", "type", "subject", "sequence", "successors");
    private static final String STRUCTURED = "application/cloudevents+json";

    private final Clock clock;
    private final Log<Received> received;
    private final Set<String> keys = new HashSet<>();
    private long repeats;

    WebhookSite(Clock clock, int remembered) {
        this.clock = clock;
        this.received = new Log<>(remembered);
    }

    @Override
    public Work read(Call call) {
        if (call.method().equals("GET") && call.path().endsWith("/find")) {
            return new WebhookWork("find", () -> find(call.query("id").orElse("")));
        }
        if (!call.method().equals("POST")) {
            return new FixedWork("nowhere", Answer.text(404, "Not Found"));
        }
        return eventOf(call)
                .<Work>map(event -> new WebhookWork("deliver", () -> take(event, call)))
                .orElseGet(() -> new FixedWork("unreadable", Answer.text(400, "not a CloudEvent")));
    }

    @Override
    public Optional<Answer> observe(Call call) {
        if (call.is("GET", "/__sim/received")) {
            return Optional.of(received.page(call, Received::asLine));
        }
        return call.is("GET", "/__sim/status") ? Optional.of(Answer.json(200, status())) : Optional.empty();
    }

    @Override
    public synchronized void reset() {
        received.clear();
        keys.clear();
        repeats = 0;
    }

    Log<Received> received() {
        return received;
    }

    synchronized long repeats() {
        return repeats;
    }

    private synchronized ObjectNode status() {
        return Json.object()
                .put("received", received.size())
                .put("distinct", keys.size())
                .put("repeats", repeats);
    }

    private synchronized Answer take(Map<String, String> event, Call call) {
        String key = call.header("Idempotency-Key")
                .orElseGet(() -> event.get("source") + "/" + event.getOrDefault("id", ""));
        boolean repeat = !keys.add(key);
        repeats += repeat ? 1 : 0;
        received.add(
                n -> new Received(n, key, event, sha256(call.body()), call.body().length, clock.instant(), repeat));
        return Answer.empty(202);
    }

    private synchronized Answer find(String key) {
        return keys.contains(key)
                ? Answer.json(200, Json.object().put("known", true))
                : Answer.json(404, Json.object().put("known", false));
    }

    private static Optional<Map<String, String>> eventOf(Call call) {
        if (call.header("Content-Type").orElse("").startsWith(STRUCTURED)) {
            return Json.readObject(call.body())
                    .map(body -> attributes(
                            name -> Optional.ofNullable(body.get(name)).map(JsonNode::asText)));
        }
        return call.header("ce-id").map(id -> attributes(name -> call.header("ce-" + name)));
    }

    private static Map<String, String> attributes(Function<String, Optional<String>> read) {
        Map<String, String> event = new LinkedHashMap<>();
        ATTRIBUTES.forEach(name -> read.apply(name).ifPresent(value -> event.put(name, value)));
        return Map.copyOf(event);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
