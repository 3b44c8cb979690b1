package vn.lienthong.app.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The operator's view through the ops calls. */
final class Desk {
    private static final int PAGE = 500;

    private final Door door;

    Desk(Door door) {
        this.door = door;
    }

    /** Open deliveries of a connection by state, e.g. {@code WAITING=3}. */
    Map<String, Long> open(String connection) throws IOException, InterruptedException {
        Map<String, Long> open = new TreeMap<>();
        for (JsonNode one : door.get("/api/v1/ops/connections")) {
            if (one.path("endpoint").path("connection").asText().equals(connection)) {
                one.path("open")
                        .properties()
                        .forEach(e -> open.put(e.getKey(), e.getValue().asLong()));
            }
        }
        return open;
    }

    /** State of the connection's outside system. */
    String state(String connection) throws IOException, InterruptedException {
        for (JsonNode one : door.get("/api/v1/ops/connections")) {
            if (one.path("endpoint").path("connection").asText().equals(connection)) {
                return one.path("endpoint").path("state").asText();
            }
        }
        return "";
    }

    /** Numbers of all messages whose delivery to the connection is in the state. */
    List<String> numbers(String connection, String state) throws IOException, InterruptedException {
        List<String> numbers = new ArrayList<>();
        long after = 0;
        JsonNode page;
        do {
            page = door.get("/api/v1/ops/deliveries?state=" + state + "&connection=" + connection + "&after=" + after
                    + "&limit=" + PAGE);
            for (JsonNode one : page) {
                numbers.add(one.path("message").asText());
                after = one.path("ref").path("position").asLong();
            }
        } while (page.size() == PAGE);
        return numbers;
    }

    void act(String connection, String number, String act, String reason) throws IOException, InterruptedException {
        door.act("/api/v1/ops/deliveries/" + connection + "/" + number + "/" + act, reason);
    }

    /** What does not add up: balance lines whose two counts differ, audit rules that are broken. */
    List<String> faults() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        for (JsonNode line : door.get("/api/v1/ops/balance?since=2020-01-01")) {
            Set<String> states = new HashSet<>();
            line.path("rows").fieldNames().forEachRemaining(states::add);
            line.path("events").fieldNames().forEachRemaining(states::add);
            for (String state : states) {
                if (line.path("rows").path(state).asLong()
                        != line.path("events").path(state).asLong()) {
                    faults.add("balance " + line);
                }
            }
        }
        for (JsonNode check : door.get("/api/v1/ops/audit")) {
            if (check.path("faults").asLong() != 0) {
                faults.add("audit " + check);
            }
        }
        return faults;
    }
}
