package vn.lienthong.connectors.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 of a key or certificate as OpenSSH writes it: {@code SHA256:} and Base64 without padding. */
public record Fingerprint(String text) {
    private static final String PREFIX = "SHA256:";

    /** Empty for none; throws {@link IllegalArgumentException} for what is none. */
    static Fingerprint of(String text) {
        String plain = text.replaceAll("=+$", "");
        if (!plain.isEmpty() && !plain.matches(PREFIX + "[A-Za-z0-9+/]{43}")) {
            throw new IllegalArgumentException("SHA256: and 43 characters expected, as ssh-keygen -l prints them");
        }
        return new Fingerprint(plain);
    }

    public static Fingerprint ofContent(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Fingerprint(PREFIX + Base64.getEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean isGiven() {
        return !text.isEmpty();
    }
}
