package vn.lienthong.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.lienthong.app.web.Problems;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Says no in the hub's words: who are you, you may not, not in this way. */
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
        HubFailure refusal =
                why instanceof NotLookedAt other ? other.refusal() : new HubFailure(FailureCode.UNAUTHENTICATED);
        problems.answer(request, response, refusal);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.answer(request, response, refusal(request, why));
    }

    private static HubFailure refusal(HttpServletRequest request, AccessDeniedException why) {
        if (why instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision asked) {
            String rights = asked.getAuthorities().stream().map(String::valueOf).collect(Collectors.joining(", "));
            if (rights.equals(Callers.WATCHES_ALL)) {
                // Not a right: what a viewer without sources and without offices of its own is.
                return new HubFailure(FailureCode.FORBIDDEN, List.of(FieldProblem.of("", "whole_hub")));
            }
            return new HubFailure(
                    FailureCode.FORBIDDEN, List.of(FieldProblem.of("", "right_missing", "expected", rights)));
        }
        String methods = Door.methodsAt(request);
        return methods.isEmpty()
                ? new HubFailure(FailureCode.NOT_FOUND)
                : new HubFailure(
                        FailureCode.METHOD_NOT_ALLOWED, Map.of("method", request.getMethod(), "allow", methods));
    }
}
