package vn.lienthong.app.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts of an event, by place. */
final class EventTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventTexts() {}

    /** Places of all of them. */
    static List<String> places(String event) throws IOException {
        List<String> places = new ArrayList<>();
        addTexts(JSON.readTree(event), "", places);
        return places;
    }

    private static void addTexts(JsonNode node, String place, List<String> places) {
        if (node.isTextual()) {
            places.add(place);
        }
        node.properties().forEach(field -> addTexts(field.getValue(), place + "/" + field.getKey(), places));
    }

    /** The event with another text at a place. */
    static String withText(String event, String place, String text) throws IOException {
        JsonNode root = JSON.readTree(event);
        int last = place.lastIndexOf('/');
        ((ObjectNode) root.at(place.substring(0, last))).put(place.substring(last + 1), text);
        return root.toString();
    }

    /** The text that stands in JSON as it is written here. */
    static String unescaped(String text) throws IOException {
        return JSON.readTree("\"" + text + "\"").asText();
    }
}
