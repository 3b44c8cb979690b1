package vn.lienthong.connector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a connector.
 *
 * @param method GET, POST, PUT …
 * @param path appended to the connection's base address; may carry a query; never personal data
 * @param headers ASCII only
 * @param effect whether the receiver changes anything, so that a lost answer is judged rightly
 * @param reader takes the body of an answer 2xx as it comes; without one it is in the reply, up to the connection's limit
 */
public record HttpCall(
        String method,
        String path,
        Map<String, String> headers,
        Body body,
        Effect effect,
        Optional<AnswerReader> reader) {
    private static final byte[] NOTHING = {};

    public HttpCall {
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!isPrintableAscii(name) || !isPrintableAscii(value)) {
                throw new IllegalArgumentException("header " + name + " is not printable ASCII");
            }
        });
    }

    public HttpCall(String method, String path, Map<String, String> headers, byte[] body, Effect effect) {
        this(method, path, headers, Body.of(body), effect, Optional.empty());
    }

    /** A question: a lost answer leaves nothing unknown. */
    public static HttpCall get(String path) {
        return new HttpCall("GET", path, Map.of(), NOTHING, Effect.NONE);
    }

    /** A request that asks something by POST, such as a login or a look-up. */
    public static HttpCall ask(String path, String contentType, byte[] body) {
        return new HttpCall("POST", path, Map.of("Content-Type", contentType), body, Effect.NONE);
    }

    /** A request that changes something at the receiver. */
    public static HttpCall post(String path, String contentType, byte[] body) {
        return new HttpCall("POST", path, Map.of("Content-Type", contentType), body, Effect.CHANGES);
    }

    public HttpCall with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpCall(method, path, more, body, effect, reader);
    }

    /** The same call, whose answer is too large for memory. */
    public HttpCall readBy(AnswerReader answerReader) {
        return new HttpCall(method, path, headers, body, effect, Optional.of(answerReader));
    }

    /** The same call with a body too large for memory. */
    public HttpCall carrying(Body large) {
        return new HttpCall(method, path, headers, large, effect, reader);
    }

    private static boolean isPrintableAscii(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
    }

    /** Whether a request changes something at the receiver. */
    public enum Effect {
        NONE,
        CHANGES
    }
}
