package vn.lienthong.app.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.lienthong.app.HubSettings;
import vn.lienthong.app.embedded.DataFolder;
import vn.lienthong.app.web.BodyBudget;
import vn.lienthong.app.web.BodyLimit;
import vn.lienthong.app.web.Problems;
import vn.lienthong.registry.ConfigurationHolder;

/** The embedded authorization server: client credentials in, a token of ten minutes out, nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hub.security.outside-issuer:}'.isEmpty()")
class TokenDoor {
    static final String PATH = "/oauth2/token";
    private static final int LONGEST_REQUEST = 16 * 1024;
    private static final long REQUESTS_AT_ONCE = 64;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Bean
    ECKey signingKey(HubSettings settings, DataFolder data) {
        String file = settings.security().keyFile();
        return SigningKey.readOrMake(
                file.isEmpty() ? data.privateFolder("keys").resolve("token-signing.jwk") : Path.of(file));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain tokenChain(
            HttpSecurity http,
            HubSettings settings,
            ConfigurationHolder configuration,
            ECKey signingKey,
            Problems problems,
            Refusals refusals)
            throws Exception {
        HubSettings.Security security = settings.security();
        TokenRefusals tokenRefusals = new TokenRefusals(problems);
        ConfiguredClients clients = new ConfiguredClients(configuration::current, security.tokenLifetime());
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(PATH))
                .with(
                        server,
                        s -> s.registeredClientRepository(clients)
                                .authorizationService(new NoMemory())
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer(security.issuer())
                                        .tokenEndpoint(PATH)
                                        .build())
                                .tokenGenerator(generator(signingKey))
                                .tokenEndpoint(token -> token.errorResponseHandler(tokenRefusals)
                                        .accessTokenRequestConverters(converters -> {
                                            converters.clear();
                                            converters.add(new WholeScope());
                                        }))
                                .clientAuthentication(client -> client.errorResponseHandler(tokenRefusals)
                                        .authenticationProviders(providers -> providers.forEach(provider -> {
                                            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                                                secrets.setPasswordEncoder(new ExactSecret());
                                            }
                                        }))));
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .addFilterAfter(
                        new RateLimit(
                                problems,
                                request -> request.getRemoteAddr(),
                                new Buckets(
                                        "limit_token_address", settings.limits().tokensPerAddress(), MINUTE)),
                        HeaderWriterFilter.class)
                .addFilterAfter(
                        // Room of its own: strangers must not take that of the senders.
                        new BodyLimit(problems, LONGEST_REQUEST, new BodyBudget(REQUESTS_AT_ONCE * LONGEST_REQUEST)),
                        RateLimit.class)
                .addFilterAfter(new TokenRequestForm(problems), BodyLimit.class)
                .addFilterAfter(
                        new RateLimit(
                                problems,
                                new ClaimedClient(),
                                new Buckets(
                                        "limit_token_client", settings.limits().tokensPerMinute(), MINUTE)),
                        TokenRequestForm.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(tokenRefusals).accessDeniedHandler(refusals));
        return http.build();
    }

    private static JwtGenerator generator(ECKey key) {
        JwtGenerator generator =
                new JwtGenerator(new NimbusJwtEncoder(new ImmutableJWKSet<SecurityContext>(new JWKSet(key))));
        generator.setJwtCustomizer(context -> {
            context.getJwsHeader().algorithm(SignatureAlgorithm.from(SigningKey.ALGORITHM.getName()));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .claim("client_id", context.getRegisteredClient().getClientId());
            }
        });
        return generator;
    }
}
