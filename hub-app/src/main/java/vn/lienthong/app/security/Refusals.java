package vn.lienthong.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.lienthong.app.web.Problems;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** Says no in the hub's words: who are you, or you may not. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.debug("{} {} without a good token", request.getMethod(), request.getServletPath(), why);
        problems.answer(request, response, new HubFailure(FailureCode.UNAUTHENTICATED));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.answer(request, response, new HubFailure(FailureCode.FORBIDDEN));
    }
}
