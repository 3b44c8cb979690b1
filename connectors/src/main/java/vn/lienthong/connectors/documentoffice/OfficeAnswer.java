package vn.lienthong.connectors.documentoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the document system says inside an HTTP 200: {@code status} and {@code code}.
 *
 * @param code the system's code; its sentences may quote the document and are not kept
 */
record OfficeAnswer(boolean isOk, String code, JsonNode content) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{0,40}");

    /** Empty: that is no answer of the system. */
    static Optional<OfficeAnswer> read(byte[] body) {
        try {
            return of(JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<OfficeAnswer> of(JsonNode json) {
        String status = json.path("status").asText().strip().toUpperCase(Locale.ROOT);
        String code = json.path("code").asText("0").strip();
        boolean known = status.equals("OK") || status.equals("FAIL");
        if (!known || !CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        boolean clean = code.isEmpty() || code.equals("0");
        return Optional.of(new OfficeAnswer(status.equals("OK") && clean, code, json));
    }

    /** Prints no content. */
    @Override
    public String toString() {
        return "OfficeAnswer[" + code + "]";
    }
}
