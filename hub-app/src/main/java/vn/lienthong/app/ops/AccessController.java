package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.OfficerConduct;
import vn.lienthong.ledger.Questions;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.question.OfficerWatch;
import vn.lienthong.question.QuestionKeys;
import vn.lienthong.question.QuotaLeft;
import vn.lienthong.question.Subject;
import vn.lienthong.question.UnusualAsking;

/** Who asked about whom and why: for the citizen who wants to know it, and for who watches over officers. */
@RestController
class AccessController {
    private static final int MOST = 10_000;

    private final Questions questions;
    private final QuestionKeys keys;
    private final OfficerWatch watch;
    private final Viewer viewer;

    AccessController(Ledger ledger, QuestionKeys keys, OfficerWatch watch, Viewer viewer) {
        this.questions = ledger.questions();
        this.keys = keys;
        this.watch = watch;
        this.viewer = viewer;
    }

    @GetMapping(path = "/api/v1/ops/officers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How officers have asked each service since a day, what of it is unusual by the rules of"
                    + " entitlements.yaml, and what is left of today's quotas")
    OfficersView officers(@RequestParam LocalDate since) {
        viewer.requireWatcherOfEverything();
        return new OfficersView(
                questions.conduct(since.atStartOfDay(ProvinceTime.ZONE).toInstant()), watch.unusual(), watch.quotas());
    }

    @GetMapping(path = "/api/v1/ops/officers/{account}/questions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What an officer has asked since a day, and why; at most 10,000 questions, the oldest first")
    List<AskedView> questionsOf(@PathVariable String account, @RequestParam LocalDate since) {
        viewer.requireWatcherOfEverything();
        return questions.by(account, since.atStartOfDay(ProvinceTime.ZONE).toInstant(), MOST).stream()
                .map(AskedView::of)
                .toList();
    }

    @PostMapping(
            path = "/api/v1/ops/access-reports",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Who has asked about a person, and why; the person's number stands in the body, never in an address")
    List<AskedView> about(@RequestBody Whom whom) {
        viewer.requireWatcherOfEverything();
        return questions.about(keys.hash(Subject.USE, whom.number().value()), MOST).stream()
                .map(AskedView::of)
                .toList();
    }

    /** What is told of officers. */
    record OfficersView(List<OfficerConduct> officers, List<UnusualAsking> unusual, List<QuotaLeft> quotas) {}

    /**
     * Whom a report is about. Prints nothing.
     *
     * @param person số định danh, 12 digits; or the older 9
     */
    record Whom(@Nullable String person) {
        CitizenId number() {
            try {
                return CitizenId.of(person == null ? "" : person);
            } catch (InvalidValue e) {
                throw new HubFailure(
                        FailureCode.REQUEST_INVALID, List.of(new FieldProblem("/person", e.reason(), e.facts())));
            }
        }

        @Override
        public String toString() {
            return "Whom";
        }
    }
}
