package vn.lienthong.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operator reads and does in these minutes, through the same calls as everybody. */
final class Desk {
    private static final int PAGE = 500;

    private final HubApi hub;

    Desk(HubApi hub) {
        this.hub = hub;
    }

    /** One delivery in a list. */
    record Delivery(String number, long position, String key, int attempts) {}

    /** Every receiving connection, by name; two days, for a demonstration may begin before midnight. */
    Map<String, Standing> standings() throws IOException, InterruptedException {
        Map<String, Standing> all = new LinkedHashMap<>();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (JsonNode line : hub.get("/api/v1/ops/balance?since=" + yesterday)) {
            String connection = line.path("connection").asText();
            Standing standing = new Standing(
                    connection,
                    counts(line.path("rows")),
                    counts(line.path("events")),
                    line.path("parked").asLong());
            all.merge(connection, standing, Desk::sum);
        }
        return all;
    }

    List<Outage.Incident> incidents() throws IOException, InterruptedException {
        List<Outage.Incident> all = new ArrayList<>();
        for (JsonNode incident : hub.get("/api/v1/ops/incidents")) {
            JsonNode closed = incident.path("closedAt");
            all.add(new Outage.Incident(
                    incident.path("connection").asText(),
                    incident.path("code").asText(),
                    Instant.parse(incident.path("openedAt").asText()),
                    closed.isTextual() ? Instant.parse(closed.asText()) : null));
        }
        return all;
    }

    List<Delivery> deliveries(String connection, String state) throws IOException, InterruptedException {
        List<Delivery> all = new ArrayList<>();
        int got = PAGE;
        while (got == PAGE) {
            long after = all.isEmpty() ? 0 : all.get(all.size() - 1).position();
            JsonNode page = hub.get("/api/v1/ops/deliveries?state=" + state + "&connection=" + connection + "&after="
                    + after + "&limit=" + PAGE);
            page.forEach(delivery -> all.add(new Delivery(
                    delivery.path("message").asText(),
                    delivery.path("ref").path("position").asLong(),
                    delivery.path("key").asText(),
                    delivery.path("attempts").asInt())));
            got = page.size();
        }
        return all;
    }

    /** A row of a source that could not become a message. */
    record SetAside(String source, String place, String why) {}

    List<SetAside> setAside(String connection) throws IOException, InterruptedException {
        List<SetAside> all = new ArrayList<>();
        for (JsonNode row : hub.get("/api/v1/ops/set-aside?connection=" + connection)) {
            List<String> why = new ArrayList<>();
            row.path("problems")
                    .forEach(problem -> why.add(problem.path("path").asText() + " "
                            + problem.path("reason").asText()));
            all.add(new SetAside(row.path("source").asText(), row.path("place").asText(), String.join(", ", why)));
        }
        return all;
    }

    /** The message itself; the hub records who has read it and why. */
    JsonNode body(String number) throws IOException, InterruptedException {
        return hub.get("/api/v1/messages/" + number + "/body?purpose=demonstration");
    }

    /** Attempts of each delivery in a state, by message number. */
    Map<String, Integer> attempts(String connection, String state) throws IOException, InterruptedException {
        Map<String, Integer> attempts = new HashMap<>();
        deliveries(connection, state).forEach(delivery -> attempts.put(delivery.number(), delivery.attempts()));
        return attempts;
    }

    void skip(String connection, String number, String reason) throws IOException, InterruptedException {
        hub.post(
                "/api/v1/ops/deliveries/" + connection + "/" + number + "/skip",
                JsonNodeFactory.instance.objectNode().put("reason", reason));
    }

    /** Faults of each rule. */
    Map<String, Long> audit() throws IOException, InterruptedException {
        Map<String, Long> faults = new LinkedHashMap<>();
        hub.get("/api/v1/ops/audit")
                .forEach(check -> faults.put(
                        check.path("code").asText(), check.path("faults").asLong()));
        return faults;
    }

    private static Map<String, Long> counts(JsonNode states) {
        Map<String, Long> counts = new HashMap<>();
        states.properties()
                .forEach(state -> counts.put(state.getKey(), state.getValue().asLong()));
        return counts;
    }

    private static Standing sum(Standing one, Standing other) {
        return new Standing(
                one.connection(),
                sum(one.rows(), other.rows()),
                sum(one.events(), other.events()),
                one.parked() + other.parked());
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new HashMap<>(one);
        other.forEach((state, count) -> sum.merge(state, count, Long::sum));
        return sum;
    }
}
