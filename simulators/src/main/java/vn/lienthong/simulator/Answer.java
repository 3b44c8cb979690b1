package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a site answers.
 *
 * @param headers besides the content type
 */
record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    private static final byte[] NOTHING = {};

    Answer(int status, String contentType, byte[] body) {
        this(status, contentType, body, Map.of());
    }

    Answer with(Map<String, String> more) {
        return new Answer(status, contentType, body, more);
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json; charset=utf-8", Json.bytes(body));
    }

    static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer empty(int status) {
        return new Answer(status, "application/json", NOTHING);
    }
}
