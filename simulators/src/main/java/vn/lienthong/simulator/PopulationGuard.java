package vn.lienthong.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Lets in who knows the secret: a hash over address, account, moment and secret (domain section 4.1), and an API key. */
final class PopulationGuard {
    private PopulationGuard() {}

    static boolean admits(Call call, String url) {
        String moment = call.header("Timestamp").orElse("");
        String hash = sha256(url + PopulationSimulator.USERNAME + moment + PopulationSimulator.SECRET_KEY);
        String account = PopulationSimulator.USERNAME + ":" + hash;
        String basic = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        return moment.matches("\\d{13}")
                && call.header("Authorization").filter(basic::equals).isPresent()
                && call.header("ApiKey")
                        .filter(PopulationSimulator.API_KEY::equals)
                        .isPresent();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
