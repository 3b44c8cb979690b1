package vn.lienthong.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import vn.lienthong.failure.FailureCode;

/** Tokens of an issuer outside of the hub. */
class CallersTest {
    /** Nobody listens at port 1. */
    private static final String AWAY = "http://127.0.0.1:1/issuer";

    @Test
    void anIssuerThatIsAwayMakesNoTokenWrong() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).generate();
        SignedJWT good = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), new JWTClaimsSet.Builder().build());
        good.sign(new RSASSASigner(key));

        for (JwtDecoder decoder : new JwtDecoder[] {
            new SupplierJwtDecoder(
                    () -> NimbusJwtDecoder.withIssuerLocation(AWAY).build()),
            NimbusJwtDecoder.withJwkSetUri(AWAY + "/keys").build()
        }) {
            Callers callers = callers(decoder);
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> show(callers, good.serialize()))
                        .isInstanceOfSatisfying(
                                NotLookedAt.class,
                                why -> assertThat(why.refusal().code()).isEqualTo(FailureCode.ISSUER_UNAVAILABLE));
            }
        }
    }

    @Test
    void aTokenOfAnotherKindIsWrongWhetherTheIssuerIsThereOrNot() throws Exception {
        SignedJWT forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().build());
        forged.sign(new MACSigner(new byte[32]));
        JwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(AWAY + "/keys").build();
        for (String token : new String[] {forged.serialize(), "no.token.atall"}) {
            assertThatThrownBy(() -> show(callers(decoder), token)).isInstanceOf(InvalidBearerTokenException.class);
        }
    }

    private static Callers callers(JwtDecoder decoder) {
        return new Callers(new RememberedTokens(decoder, Clock.systemUTC()), () -> {
            throw new IllegalStateException("nobody gets so far");
        });
    }

    private static void show(Callers callers, String token) {
        callers.from("192.0.2.7").authenticate(new BearerTokenAuthenticationToken(token));
    }
}
