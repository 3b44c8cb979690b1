package vn.lienthong.app.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Right;

/** Turns a bearer token into the client it was given to, if that client still exists. */
final class Callers implements AuthenticationManager {
    /** Beside the rights: sees every connection. */
    static final String WATCHES_ALL = "WATCHES_ALL";

    private final JwtDecoder tokens;
    private final Supplier<Configuration> configuration;

    Callers(JwtDecoder tokens, Supplier<Configuration> configuration) {
        this.tokens = tokens;
        this.configuration = configuration;
    }

    @Override
    public Authentication authenticate(Authentication bearer) {
        try {
            return caller(tokens.decode(((BearerTokenAuthenticationToken) bearer).getToken()));
        } catch (JwtException e) {
            throw new InvalidBearerTokenException("the token is not good here", e);
        }
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
