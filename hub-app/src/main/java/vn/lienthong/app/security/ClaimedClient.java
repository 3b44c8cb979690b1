package vn.lienthong.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;

/**
 * The client that a token request names, at its address: whoever guesses secrets uses up its own share and not that of the
 * others behind the same proxy. Nothing is believed here; the secret is looked at later.
 */
final class ClaimedClient implements Function<HttpServletRequest, String> {
    private static final int LONGEST_NAME = 100;

    private final AuthenticationConverter named = new DelegatingAuthenticationConverter(
            List.of(new ClientSecretBasicAuthenticationConverter(), new ClientSecretPostAuthenticationConverter()));

    @Override
    public String apply(HttpServletRequest request) {
        String name = name(request);
        return request.getRemoteAddr() + " " + name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private String name(HttpServletRequest request) {
        try {
            @Nullable Authentication claimed = named.convert(request);
            return claimed == null ? "" : claimed.getName();
        } catch (AuthenticationException unreadable) {
            return "";
        }
    }
}
