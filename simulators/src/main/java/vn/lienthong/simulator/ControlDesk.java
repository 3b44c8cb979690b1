package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls below {@code /__sim}: faults on and off, start anew, and what the site itself lets see. */
final class ControlDesk {
    private static final String ROOT = "/__sim/";
    private static final String FAULT = ROOT + "fault";

    private final Site site;
    private final Faults faults;
    private final Gate gate;

    ControlDesk(Site site, Faults faults, Gate gate) {
        this.site = site;
        this.faults = faults;
        this.gate = gate;
    }

    static boolean isFor(Call call) {
        return call.path().startsWith(ROOT);
    }

    Answer answer(Call call) {
        try {
            return act(call);
        } catch (IllegalArgumentException e) {
            return Answer.json(400, Json.object().put("error", e.getMessage()));
        }
    }

    private Answer act(Call call) {
        if (call.is("POST", FAULT)) {
            faults.on(switchable(read(call), call));
            return listed();
        }
        if (call.is("DELETE", FAULT)) {
            call.query("kind").map(ControlDesk::kind).ifPresentOrElse(faults::off, faults::off);
            return listed();
        }
        if (call.is("GET", FAULT)) {
            return listed();
        }
        if (call.is("POST", ROOT + "reset")) {
            faults.off();
            site.reset();
            return listed();
        }
        return site.observe(call)
                .orElseGet(() -> Answer.json(404, Json.object().put("error", "no such page below " + ROOT)));
    }

    private Answer listed() {
        ObjectNode body = Json.object();
        ArrayNode active = body.putArray("active");
        for (Fault fault : faults.active()) {
            active.addObject()
                    .put("kind", fault.kind().name())
                    .put("rate", fault.rate())
                    .put("count", fault.limit())
                    .put("delayMs", fault.delay().toMillis())
                    .put("service", fault.only());
        }
        ObjectNode struck = body.putObject("struck");
        faults.struck().forEach((kind, times) -> struck.put(kind.name(), times));
        return Answer.json(200, body);
    }

    private static Fault read(Call call) {
        ObjectNode body = Json.readObject(call.body())
                .orElseThrow(() -> new IllegalArgumentException("the body is not a JSON object"));
        Fault plain = Fault.always(kind(body.path("kind").asText()));
        return new Fault(
                plain.kind(),
                body.path("rate").asDouble(1),
                optional(body, "count").map(JsonNode::asInt).orElse(null),
                optional(body, "delayMs")
                        .map(given -> Duration.ofMillis(given.asLong()))
                        .orElse(plain.delay()),
                text(body, "service"));
    }

    /** A door that closes itself could not be asked to open again. */
    private Fault switchable(Fault fault, Call call) {
        if (fault.closesTheDoor() && call.port() == gate.port()) {
            throw new IllegalArgumentException("DOWN closes this very port; ask for it on the control port");
        }
        return fault;
    }

    private static FaultKind kind(String name) {
        return FaultKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Optional<JsonNode> optional(ObjectNode body, String field) {
        return Optional.ofNullable(body.get(field)).filter(node -> !node.isNull());
    }

    private static @Nullable String text(ObjectNode body, String field) {
        return optional(body, field).map(JsonNode::asText).orElse(null);
    }
}
