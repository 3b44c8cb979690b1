package vn.lienthong.connectors.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.failure.FieldProblem;

/** Field paths that a subscriber names in problem+json, {@code errors[].path}; never its words, they may quote values. */
final class RefusedPaths {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern POINTER = Pattern.compile("(/([A-Za-z]{1,40}|\\d{1,4})){1,8}");
    private static final int MOST = 50;

    private RefusedPaths() {}

    static List<FieldProblem> of(HttpReply reply) {
        List<FieldProblem> problems = new ArrayList<>();
        for (JsonNode error : parsed(reply).path("errors")) {
            String path = error.path("path").asText();
            if (POINTER.matcher(path).matches() && problems.size() < MOST) {
                problems.add(FieldProblem.of(path, "refused_by_receiver"));
            }
        }
        return problems;
    }

    private static JsonNode parsed(HttpReply reply) {
        if (reply.header("content-type").filter(type -> type.contains("json")).isEmpty()) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
