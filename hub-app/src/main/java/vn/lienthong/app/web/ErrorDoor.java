package vn.lienthong.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.WithoutMessages;

/** Where the container sends what failed outside of Spring MVC: in a filter or in another servlet. */
@RestController
final class ErrorDoor implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorDoor.class);

    private final Problems problems;

    ErrorDoor(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            HttpFailure failure = HttpFailure.of(thrown);
            if (failure.defect()) {
                LOG.error(
                        "defect outside of Spring MVC while answering {}",
                        request.getMethod(),
                        WithoutMessages.of(thrown));
            }
            problems.answer(request, response, failure.failure(), failure.status());
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        HttpFailure failure = HttpFailure.ofStatus(status);
        problems.answer(request, response, failure.failure(), failure.status());
    }
}
