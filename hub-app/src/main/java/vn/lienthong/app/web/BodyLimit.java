package vn.lienthong.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/**
 * Refuses bodies above the door's limit, and those for which there is no room now: at once when the length is declared,
 * else at the byte that is too many.
 */
public final class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BATCH = "application/cloudevents-batch";

    private final transient Problems problems;
    private final long single;
    private final long batch;
    private final transient BodyBudget budget;

    public BodyLimit(Problems problems, long single, long batch, BodyBudget budget) {
        this.problems = problems;
        this.single = single;
        this.batch = batch;
        this.budget = budget;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limit(request.getContentType());
        if (request.getContentLengthLong() > limit) {
            problems.answer(request, response, tooLarge(limit));
            return;
        }
        try (BodyBudget.Share share = budget.open()) {
            share.reach(request.getContentLengthLong());
            chain.doFilter(new LimitedRequest(request, limit, share), response);
        } catch (HubFailure | IOException | ServletException thrown) {
            HubFailure failure = HttpFailure.of(thrown).failure();
            if (failure.code() != FailureCode.BODY_TOO_LARGE && failure.code() != FailureCode.TOO_BUSY) {
                throw thrown;
            }
            problems.answer(request, response, failure);
        }
    }

    static HubFailure tooLarge(long limit) {
        return new HubFailure(FailureCode.BODY_TOO_LARGE, Map.of("limit", Long.toString(limit)));
    }

    private long limit(@Nullable String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, BATCH, 0, BATCH.length()) ? batch : single;
    }
}
