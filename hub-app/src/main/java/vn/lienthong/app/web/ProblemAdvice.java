package vn.lienthong.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lienthong.failure.WithoutMessages;

/** Whatever a page or door throws becomes a problem; a defect is logged with its cause and told without it. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpFailure failure = HttpFailure.of(thrown);
        if (failure.defect()) {
            LOG.error("defect while answering {}", request.getMethod(), WithoutMessages.of(thrown));
        }
        problems.answer(request, response, failure.failure(), failure.status());
    }
}
