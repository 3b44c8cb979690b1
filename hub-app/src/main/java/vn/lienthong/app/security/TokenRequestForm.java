package vn.lienthong.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import vn.lienthong.app.web.Problems;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** A token is asked for by a form that is posted (RFC 6749, section 4.4.2); whoever comes otherwise is told so. */
final class TokenRequestForm extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final transient Problems problems;

    TokenRequestForm(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            problems.answer(
                    request,
                    response,
                    new HubFailure(
                            FailureCode.METHOD_NOT_ALLOWED, Map.of("method", request.getMethod(), "allow", "POST")));
            return;
        }
        @Nullable String type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            problems.answer(
                    request, response, new HubFailure(FailureCode.CONTENT_TYPE_UNSUPPORTED, Map.of("expected", FORM)));
            return;
        }
        chain.doFilter(request, response);
    }
}
