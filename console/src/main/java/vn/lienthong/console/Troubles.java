package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/** Whatever goes wrong on a page becomes a page: what, why, whose side, what to do. */
@ControllerAdvice(basePackageClasses = Troubles.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Frame frame;
    private final Texts texts;

    Troubles(Frame frame, Texts texts) {
        this.frame = frame;
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        HubFailure failure = failure(thrown);
        if (failure.code() == FailureCode.DEFECT) {
            LOG.error("defect while making a page", thrown);
        }
        ExtendedModelMap model = new ExtendedModelMap();
        frame.fill(request, response, model);
        model.addAttribute("problem", problem(failure, frame.say(request, response)));
        ModelAndView page = new ModelAndView("trouble", model);
        response.setStatus(failure.code().httpStatus());
        return page;
    }

    /** Who looked has gone while a page kept itself up to date: nobody reads an answer any more. */
    @ExceptionHandler({IOException.class, AsyncRequestTimeoutException.class})
    void gone(Exception thrown, HttpServletResponse nobodyReads) {
        LOG.debug("a console has gone", thrown);
    }

    /** The failure in the words of the catalogue. */
    private Problem problem(HubFailure failure, Say say) {
        return Problem.of(failure, say.lang(), texts);
    }

    private static HubFailure failure(Exception thrown) {
        if (thrown instanceof HubFailure known) {
            return known;
        }
        if (thrown instanceof LedgerUnavailable) {
            return new HubFailure(FailureCode.LEDGER_UNAVAILABLE, Map.of("retryAfter", "5"));
        }
        boolean ofTheirs =
                thrown instanceof ErrorResponse || thrown instanceof org.springframework.beans.TypeMismatchException;
        return new HubFailure(ofTheirs ? FailureCode.REQUEST_INVALID : FailureCode.DEFECT);
    }
}
