package vn.lienthong.connectors.documentaxis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.lienthong.model.ProvinceTime;

/**
 * The headers of a call and their signature (domain section 1.7): a JSON text of all parameters, which is itself sent as a
 * header, and its HMAC-SHA256.
 *
 * <p>ASSUMED: the version is sent and not signed; the moment is Vietnamese time. The axis takes the same signature only
 * once, so no two calls bear the same moment.
 */
final class SignedHeaders {
    private static final String PREFIX = "XroadVnpt-";
    private static final String VERSION = "3.0.201608";

    /** What looks like a zone are milliseconds with four digits. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss'+0'SSS");

    private final String system;
    private final String secret;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    SignedHeaders(String system, String secret, Clock clock) {
        this.system = system;
        this.secret = secret;
        this.clock = clock;
    }

    /** All headers of a call with these parameters, in their order. */
    Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("systemid", system);
        signed.put("timestamp", moment(nextMilli()));
        signed.putAll(parameters);
        Map<String, String> headers = signature(signed, secret);
        signed.forEach((name, value) -> headers.put(PREFIX + name, value));
        headers.put(PREFIX + "version", VERSION);
        return headers;
    }

    static Map<String, String> signature(Map<String, String> signed, String secret) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        signed.forEach((name, value) -> json.put(PREFIX + name, value));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PREFIX + "sign-header", json.toString());
        headers.put(PREFIX + "sign-header-key", String.join(";", signed.keySet()));
        headers.put(PREFIX + "hash-header", hmac(secret, json.toString()));
        return headers;
    }

    static String moment(long milli) {
        return MOMENT.format(Instant.ofEpochMilli(milli).atZone(ProvinceTime.ZONE));
    }

    private long nextMilli() {
        long now = clock.millis();
        return last.updateAndGet(before -> Math.max(now, before + 1));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
