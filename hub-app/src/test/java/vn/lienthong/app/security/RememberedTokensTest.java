package vn.lienthong.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final AtomicInteger verifications = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final RememberedTokens tokens = new RememberedTokens(this::verify, clock);

    @Test
    void aTokenIsVerifiedOnceAndAnotherOneAgain() {
        tokens.decode("one");
        tokens.decode("one");
        tokens.decode("two");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void aRememberedTokenIsRefusedOnceItExpires() {
        tokens.decode("one");
        now.set(NOON.plusSeconds(601));
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aBadTokenIsNotRemembered() {
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThat(verifications).hasValue(2);
    }

    private Jwt verify(String token) {
        verifications.incrementAndGet();
        if (token.equals("bad")) {
            throw new BadJwtException("not signed by us");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("reader")
                .expiresAt(NOON.plusSeconds(600))
                .build();
    }
}
