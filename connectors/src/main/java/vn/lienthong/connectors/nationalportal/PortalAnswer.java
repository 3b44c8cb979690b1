package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the portal says inside an HTTP 200: {@code error_code} as a number, {@code "0"} or {@code "00"}, a sentence, and
 * sometimes content. Domain section 3.1.
 *
 * @param code the portal's code without leading zeros
 * @param message in lower case and NFC, for judging only: it may quote personal data
 */
record PortalAnswer(String code, String message, JsonNode content) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("-?\\d{1,6}");

    /** Empty: that is no answer of the portal. */
    static Optional<PortalAnswer> read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            String code = json.path("error_code").asText().strip();
            return CODE.matcher(code).matches() ? Optional.of(of(code, json)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static PortalAnswer of(String code, JsonNode json) {
        String message = Normalizer.normalize(json.path("message").asText(), Normalizer.Form.NFC);
        return new PortalAnswer(Integer.toString(Integer.parseInt(code)), message.toLowerCase(Locale.ROOT), json);
    }

    boolean isOk() {
        return "0".equals(code);
    }

    /** ASSUMED: any non-zero code with "session" in the sentence (domain section 3.1). */
    boolean sessionIsOver() {
        return !isOk() && message.contains("session");
    }

    /** {@code -3} or {@code 3}, or the sentence says so; the caller compares before it believes. */
    boolean saysExists() {
        return "-3".equals(code)
                || "3".equals(code)
                || message.contains("đã tồn tại")
                || message.contains("đã được tiếp nhận");
    }

    /** ASSUMED: the sentence names password or login, whatever the code. */
    boolean speaksOfTheAccount() {
        return message.contains("mật khẩu") || message.contains("đăng nhập") || message.contains("password");
    }

    /** Prints no sentence and no content. */
    @Override
    public String toString() {
        return "PortalAnswer[" + code + "]";
    }
}
