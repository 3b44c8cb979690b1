package vn.lienthong.connector;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a receiver answered.
 *
 * @param headers names in lower case; the last value of each
 * @param body at most the connection's answer limit; empty where the call had a reader that took it
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
