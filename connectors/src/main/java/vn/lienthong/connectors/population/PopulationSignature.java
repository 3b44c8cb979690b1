package vn.lienthong.connectors.population;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import vn.lienthong.connector.HttpCall;

/** The two headers that say who calls: a moment, and a hash over address, account, moment and secret (domain section 4.1). */
final class PopulationSignature {
    private final String username;
    private final String secretKey;
    private final Clock clock;

    PopulationSignature(String username, String secretKey, Clock clock) {
        this.username = username;
        this.secretKey = secretKey;
        this.clock = clock;
    }

    HttpCall on(HttpCall call, String url) {
        String moment = Long.toString(clock.millis());
        String account = username + ":" + sha256(url + username + moment + secretKey);
        String basic = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        return call.with("Timestamp", moment).with("Authorization", "Basic " + basic);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
