package vn.lienthong.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.app.web.Problems;
import vn.lienthong.failure.HubFailure;

/** So many requests in so long for each caller on this node, then 429. */
final class RateLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Problems problems;
    private final transient Function<HttpServletRequest, String> caller;
    private final transient Buckets buckets;

    RateLimit(Problems problems, Function<HttpServletRequest, String> caller, Buckets buckets) {
        this.problems = problems;
        this.caller = caller;
        this.buckets = buckets;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<HubFailure> refusal = buckets.take(caller.apply(request));
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            problems.answer(request, response, refusal.get());
        }
    }
}
