package vn.lienthong.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import vn.lienthong.app.web.Problems;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Says why there is no token: the code of RFC 6749, section 5.2, for programs, and the hub's words for people. */
final class TokenRefusals implements AuthenticationFailureHandler, AuthenticationEntryPoint {
    private final Problems problems;

    TokenRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String error = why instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_REQUEST;
        problems.answer(request, response, refusal(error), error);
    }

    /** Neither an account nor a secret came along. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        problems.answer(request, response, refusal(OAuth2ErrorCodes.INVALID_CLIENT), OAuth2ErrorCodes.INVALID_CLIENT);
    }

    private static HubFailure refusal(String error) {
        return switch (error) {
            case OAuth2ErrorCodes.INVALID_CLIENT -> new HubFailure(FailureCode.CREDENTIALS_REFUSED);
            case OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT ->
                invalid(FieldProblem.of(
                        "/grant_type", "grant_type", "expected", AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
            case OAuth2ErrorCodes.INVALID_SCOPE -> invalid(FieldProblem.of("/scope", "scope_granted"));
            default -> invalid(FieldProblem.of("", "token_request"));
        };
    }

    private static HubFailure invalid(FieldProblem problem) {
        return new HubFailure(FailureCode.REQUEST_INVALID, List.of(problem));
    }
}
