package vn.lienthong.connectors.documentaxis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the list of what waits for our agencies.
 *
 * @param to code of the agency that it is for
 */
record Waiting(String docId, String from, String to) {

    static List<Waiting> list(JsonNode data) {
        List<Waiting> waiting = new ArrayList<>();
        for (JsonNode line : data) {
            String docId = line.path("docId").asText();
            if (!docId.isEmpty()) {
                waiting.add(new Waiting(
                        docId, line.path("from").asText(), line.path("to").asText()));
            }
        }
        return waiting;
    }
}
