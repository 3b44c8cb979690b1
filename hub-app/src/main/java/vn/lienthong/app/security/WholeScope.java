package vn.lienthong.app.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A client that names no scope gets all of its rights; the older LGSP form knows no scopes. */
final class WholeScope implements AuthenticationConverter {
    private final OAuth2ClientCredentialsAuthenticationConverter plain =
            new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        @Nullable Authentication asked = plain.convert(request);
        if (asked instanceof OAuth2ClientCredentialsAuthenticationToken token
                && token.getScopes().isEmpty()
                && token.getPrincipal() instanceof OAuth2ClientAuthenticationToken principal) {
            @Nullable RegisteredClient client = principal.getRegisteredClient();
            return client == null
                    ? asked
                    : new OAuth2ClientCredentialsAuthenticationToken(
                            principal, client.getScopes(), token.getAdditionalParameters());
        }
        return asked;
    }
}
