package vn.lienthong.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/**
 * Refuses bodies above the door's limit, and those for which there is no room now: at once when the length is declared,
 * else at the byte that is too many.
 */
public final class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PUSH = "/push/";
    private static final String STREAM = "application/octet-stream";

    private final transient Problems problems;
    private final long single;
    private final transient Predicate<HttpServletRequest> isBatch;
    private final long batch;
    private final transient BodyBudget budget;

    /** All bodies of a door alike. */
    public BodyLimit(Problems problems, long each, BodyBudget budget) {
        this(problems, each, request -> false, each, budget);
    }

    /** @param isBatch whether a body may have the other size */
    public BodyLimit(
            Problems problems, long single, Predicate<HttpServletRequest> isBatch, long batch, BodyBudget budget) {
        this.problems = problems;
        this.isBatch = isBatch;
        this.single = single;
        this.batch = batch;
        this.budget = budget;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limit(request);
        if (isStream(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > limit) {
            problems.answer(request, response, tooLarge(limit));
            return;
        }
        try (BodyBudget.Share share = budget.open()) {
            share.reach(request.getContentLengthLong());
            chain.doFilter(new LimitedRequest(request, limit, share), response);
        } catch (HubFailure | IOException | ServletException thrown) {
            HttpFailure told = HttpFailure.of(thrown);
            HubFailure failure = told.failure();
            if (failure.code() != FailureCode.BODY_TOO_LARGE
                    && failure.code() != FailureCode.TOO_BUSY
                    && told.status() != HttpFailure.STALLED) {
                throw thrown;
            }
            problems.answer(request, response, failure, told.status());
        }
    }

    /** A package at a push door is never held: the content store bounds it. */
    public static boolean isStream(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getRequestURI().startsWith(PUSH)
                && type != null
                && type.regionMatches(true, 0, STREAM, 0, STREAM.length());
    }

    static HubFailure tooLarge(long limit) {
        return new HubFailure(FailureCode.BODY_TOO_LARGE, Map.of("limit", Long.toString(limit)));
    }

    private long limit(HttpServletRequest request) {
        return isBatch.test(request) ? batch : single;
    }
}
