package vn.lienthong.app.security;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;

/** The clients of {@code clients.yaml} as the authorization server wants them; a reload counts at once. */
final class ConfiguredClients implements RegisteredClientRepository {
    private final Supplier<Configuration> configuration;
    private final TokenSettings tokens;

    ConfiguredClients(Supplier<Configuration> configuration, Duration tokenLifetime) {
        this.configuration = configuration;
        this.tokens =
                TokenSettings.builder().accessTokenTimeToLive(tokenLifetime).build();
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return Optional.ofNullable(configuration.get().clients().get(clientId))
                .filter(client -> !client.rights().isEmpty())
                .map(this::registered)
                .orElse(null);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are kept in clients.yaml");
    }

    private RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> client.rights().forEach(right -> scopes.add(right.name())))
                .tokenSettings(tokens)
                .build();
    }
}
