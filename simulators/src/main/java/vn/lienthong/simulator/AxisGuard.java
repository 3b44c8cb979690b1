package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who may call: the signature over the received header text must be right, every header that it names must be there with
 * that value, the moment must be near, and no signature counts twice.
 */
final class AxisGuard {
    private static final String PREFIX = "XroadVnpt-";
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss");

    private final List<AxisSystem> systems;
    private final Clock clock;
    private final Set<String> seen = new HashSet<>();

    AxisGuard(List<AxisSystem> systems, Clock clock) {
        this.systems = systems;
        this.clock = clock;
    }

    /** The system that calls; empty when it is none or its signature is not right. */
    synchronized Optional<AxisSystem> admit(Call call) {
        String text = header(call, "sign-header");
        String given = header(call, "hash-header");
        return systems.stream()
                .filter(system -> system.id().equals(header(call, "systemid")))
                .filter(system -> isSigned(system, text, given))
                .filter(system -> namesWhatIsThere(call, text))
                .filter(system -> isNear(header(call, "timestamp")))
                .filter(system -> seen.add(system.id() + given))
                .findFirst();
    }

    synchronized void forget() {
        seen.clear();
    }

    static String header(Call call, String name) {
        return call.header(PREFIX + name).orElse("");
    }

    private static boolean isSigned(AxisSystem system, String text, String given) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(system.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String right = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static boolean namesWhatIsThere(Call call, String text) {
        Optional<ObjectNode> signed = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
        List<String> names = List.of(header(call, "sign-header-key").split(";", -1));
        return signed.isPresent()
                && names.containsAll(List.of("systemid", "timestamp"))
                && names.stream()
                        .allMatch(name -> !header(call, name).isEmpty()
                                && header(call, name)
                                        .equals(signed.get().path(PREFIX + name).asText()));
    }

    private boolean isNear(String timestamp) {
        try {
            String seconds = timestamp.substring(0, Math.max(0, timestamp.indexOf('+')));
            LocalDateTime said = LocalDateTime.parse(seconds, SECONDS);
            Duration apart = Duration.between(said.atZone(HERE).toInstant(), clock.instant());
            return apart.abs().compareTo(WINDOW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
