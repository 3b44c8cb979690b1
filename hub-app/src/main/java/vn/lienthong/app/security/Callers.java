package vn.lienthong.app.security;

import com.nimbusds.jose.RemoteKeySourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Right;

/**
 * Turns a bearer token into the client it was given to, if that client still exists.
 *
 * <p>To verify a token takes longer than to invent one: an address that shows many wrong ones waits, while tokens already
 * known to be good pass from there as before.
 */
final class Callers {
    /** Beside the rights: sees every connection. */
    static final String WATCHES_ALL = "WATCHES_ALL";

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
    private static final int WRONG_TOKENS = 20;
    private static final String RETRY_AFTER = "5";

    private final RememberedTokens tokens;
    private final Supplier<Configuration> configuration;
    private final Buckets wrongTokens = new Buckets("limit_wrong_tokens", WRONG_TOKENS, Duration.ofSeconds(1));

    Callers(RememberedTokens tokens, Supplier<Configuration> configuration) {
        this.tokens = tokens;
        this.configuration = configuration;
    }

    /** For what comes from {@code address}. */
    AuthenticationManager from(String address) {
        return bearer -> authenticated(((BearerTokenAuthenticationToken) bearer).getToken(), address);
    }

    private Caller authenticated(String token, String address) {
        if (!tokens.knows(token)) {
            wrongTokens.look(address).ifPresent(refusal -> {
                throw new NotLookedAt(refusal);
            });
        }
        try {
            return caller(tokens.decode(token));
        } catch (JwtException | JwtDecoderInitializationException e) {
            if (isIssuerAway(e)) {
                LOG.warn("ISSUER_UNAVAILABLE: tokens cannot be verified now ({})", e.getMessage());
                throw new NotLookedAt(
                        new HubFailure(FailureCode.ISSUER_UNAVAILABLE, Map.of("retryAfter", RETRY_AFTER)));
            }
            wrongTokens.take(address);
            throw new InvalidBearerTokenException("the token is not good here", e);
        }
    }

    /** Not found at the first token, or away when a new key of its was needed. */
    private static boolean isIssuerAway(RuntimeException e) {
        return e instanceof JwtDecoderInitializationException || e.getCause() instanceof RemoteKeySourceException;
    }

    private Caller caller(Jwt token) {
        @Nullable Client client = configuration.get().clients().get(clientId(token));
        if (client == null) {
            throw new InvalidBearerTokenException("the token's client is unknown");
        }
        Set<String> scopes = scopes(token);
        List<GrantedAuthority> rights = new ArrayList<>();
        for (Right right : client.rights()) {
            if (scopes.contains(right.name())) {
                rights.add(new SimpleGrantedAuthority(right.name()));
            }
        }
        if (client.isWatcher() && client.organisations().isEmpty()) {
            rights.add(new SimpleGrantedAuthority(WATCHES_ALL));
        }
        return new Caller(client, rights);
    }

    // azp is how other issuers name the client that asked for the token.
    private static String clientId(Jwt token) {
        @Nullable String id = token.getClaimAsString("client_id");
        return Objects.requireNonNullElse(id == null ? token.getClaimAsString("azp") : id, "");
    }

    // RFC 8693 writes scopes as one string; the embedded server and some others write a list.
    private static Set<String> scopes(Jwt token) {
        Object scope = token.getClaims().get("scope");
        if (scope instanceof String text) {
            return new HashSet<>(Arrays.asList(text.split(" ", -1)));
        }
        @Nullable List<String> list = token.getClaimAsStringList("scope");
        return list == null ? Set.of() : new HashSet<>(list);
    }
}
