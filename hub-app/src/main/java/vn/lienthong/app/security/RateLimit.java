package vn.lienthong.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.lienthong.app.web.Problems;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** So many requests in so long for each caller on this node, then 429 with the limit and the seconds to wait. */
final class RateLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CALLERS = 10_000;

    private final transient Problems problems;
    private final transient Function<HttpServletRequest, String> caller;
    private final transient Cache<String, Bucket> buckets;
    private final String rule;
    private final int capacity;
    private final Duration period;

    /**
     * @param rule says whose requests are counted; its sentence stands under {@code field.<rule>}
     */
    RateLimit(
            Problems problems,
            String rule,
            Function<HttpServletRequest, String> caller,
            int capacity,
            Duration period) {
        this.problems = problems;
        this.rule = rule;
        this.caller = caller;
        this.capacity = capacity;
        this.period = period;
        // A bucket that is forgotten is full again: nobody is punished by the bound.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Bucket bucket = buckets.get(caller.apply(request), unused -> full());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        problems.answer(
                request,
                response,
                new HubFailure(
                        FailureCode.TOO_MANY_REQUESTS,
                        Map.of("retryAfter", Long.toString(seconds)),
                        List.of(new FieldProblem(
                                "",
                                rule,
                                Map.of(
                                        "expected",
                                        Integer.toString(capacity),
                                        "seconds",
                                        Long.toString(period.toSeconds())))),
                        null));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }
}
