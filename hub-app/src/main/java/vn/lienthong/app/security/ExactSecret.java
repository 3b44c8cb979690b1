package vn.lienthong.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares secrets in constant time and without a slow hash.
 *
 * <p>Client secrets are long random values from the environment: nothing is stored that a slow hash would protect, and
 * a slow hash would let strangers burn our processor at the token door.
 */
final class ExactSecret implements PasswordEncoder {
    @Override
    public String encode(CharSequence secret) {
        return secret.toString();
    }

    @Override
    public boolean matches(CharSequence given, String expected) {
        return MessageDigest.isEqual(
                given.toString().getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
