package vn.lienthong.app.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import vn.lienthong.app.HubSettings;

/** Whose tokens are believed: the embedded server's, or those of one outside issuer. */
@Configuration(proxyBeanMethods = false)
class Verification {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    @Bean
    JwtDecoder tokens(HubSettings settings, ObjectProvider<ECKey> ownKey) {
        HubSettings.Security security = settings.security();
        String outside = security.outsideIssuer();
        if (outside.isEmpty()) {
            NimbusJwtDecoder own = signedWith(ownKey.getObject().toPublicJWK());
            own.setJwtValidator(rules(security.issuer(), ""));
            return own;
        }
        // The issuer is asked at the first token, so the hub starts while the issuer is down.
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder foreign =
                    NimbusJwtDecoder.withIssuerLocation(outside).build();
            foreign.setJwtValidator(rules(outside, security.audience()));
            return foreign;
        });
    }

    /** One key and one algorithm: whatever else a token names is not looked at. */
    private static NimbusJwtDecoder signedWith(ECKey key) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(SigningKey.ALGORITHM, new ImmutableJWKSet<>(new JWKSet(key))));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return new NimbusJwtDecoder(processor);
    }

    private static OAuth2TokenValidator<Jwt> rules(String issuer, String audience) {
        List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
        rules.add(new JwtTimestampValidator(CLOCKS_DIFFER));
        rules.add(new JwtIssuerValidator(issuer));
        rules.add(new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null));
        if (!audience.isEmpty()) {
            rules.add(new JwtClaimValidator<List<String>>(
                    JwtClaimNames.AUD, named -> named != null && named.contains(audience)));
        }
        return new DelegatingOAuth2TokenValidator<>(rules);
    }
}
