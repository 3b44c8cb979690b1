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

/** Refuses bodies above the door's limit: at once when the length is declared, else at the byte that is too many. */
public final class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BATCH = "application/cloudevents-batch";

    private final transient Problems problems;
    private final long single;
    private final long batch;

    public BodyLimit(Problems problems, long single, long batch) {
        this.problems = problems;
        this.single = single;
        this.batch = batch;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limit(request.getContentType());
        if (request.getContentLengthLong() > limit) {
            problems.answer(request, response, tooLarge(limit));
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } catch (HubFailure | IOException | ServletException thrown) {
            HubFailure failure = HttpFailure.of(thrown).failure();
            if (failure.code() != FailureCode.BODY_TOO_LARGE) {
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
