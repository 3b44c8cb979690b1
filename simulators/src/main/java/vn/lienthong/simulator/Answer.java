package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What a site answers. */
record Answer(int status, String contentType, byte[] body) {
    private static final byte[] NOTHING = {};

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
