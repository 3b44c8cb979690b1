package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.text.Problem;

/** An act on a page: done, its result told on the page that comes next; refused, the reason told there. */
record Visit(Say say, ConsoleParts parts, Person person, RedirectAttributes next) {
    private static final String DONE = "done";
    private static final String NOT_DONE = "notDone";

    static Visit of(Say say, ConsoleParts parts, HttpServletRequest request, RedirectAttributes next) {
        Person person = parts.person().apply(request).orElseThrow(() -> new HubFailure(FailureCode.UNAUTHENTICATED));
        return new Visit(say, parts, person, next);
    }

    Act act(String reason) {
        return new Act(person.id(), reason);
    }

    /** Runs it; what it refuses is told in words, a defect goes its way. */
    void attempt(String doneCode, Runnable deed) {
        try {
            deed.run();
            parts.situation().forget();
            next.addFlashAttribute(DONE, say.of(doneCode));
        } catch (HubFailure e) {
            next.addFlashAttribute(NOT_DONE, words(e));
        }
    }

    /** Why it was not done. */
    String words(HubFailure failure) {
        Problem problem = Problem.of(failure, say.lang(), parts.texts());
        if (problem.errors().isEmpty()) {
            return problem.detail() + " " + problem.remedy();
        }
        Problem.FieldError first = problem.errors().get(0);
        return first.path().equals("/reason") ? say.of("reason.missing") : first.reason() + " " + first.remedy();
    }
}
