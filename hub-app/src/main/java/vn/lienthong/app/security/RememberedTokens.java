package vn.lienthong.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Verifies a token once and remembers it by its hash until it expires; only good tokens are remembered. */
final class RememberedTokens implements JwtDecoder {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JwtDecoder verifier;
    private final Clock clock;
    private final Cache<String, Jwt> verified;

    RememberedTokens(JwtDecoder verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        String hash = hash(token);
        @Nullable Jwt known = verified.getIfPresent(hash);
        if (known == null) {
            Jwt fresh = verifier.decode(token);
            verified.put(hash, fresh);
            return fresh;
        }
        Instant expiry = known.getExpiresAt();
        if (expiry == null || clock.instant().isAfter(expiry)) {
            throw new BadJwtException("the token has expired");
        }
        return known;
    }

    /** Verifying it again costs next to nothing. */
    boolean knows(String token) {
        return verified.getIfPresent(hash(token)) != null;
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
