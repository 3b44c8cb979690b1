package vn.lienthong.door;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.IndicatorReport;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.QuestionsAnswered;
import vn.lienthong.registry.Organisations;

/**
 * Every organisation that a message names must be in the registry, today or at some time: late traffic under a code that
 * has ended goes on, a code that never was is the sender's mistake. A report comes through no door: only the hub itself
 * makes one, out of what a person has approved.
 */
final class OfficeCheck {
    private OfficeCheck() {}

    static void require(CanonicalMessage message, Organisations organisations, String base) {
        if (message instanceof IndicatorReport) {
            throw new HubFailure(FailureCode.MESSAGE_INVALID, List.of(FieldProblem.of(base, "approved_here_only")));
        }
        if (message instanceof QuestionsAnswered) {
            throw new HubFailure(FailureCode.MESSAGE_INVALID, List.of(FieldProblem.of(base, "made_here_only")));
        }
        List<FieldProblem> problems = new ArrayList<>();
        for (Named named : named(message)) {
            if (!organisations.isKnown(named.code)) {
                problems.add(unknown(base + named.path, named.code, organisations));
            }
        }
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.MESSAGE_INVALID, problems);
        }
    }

    private static FieldProblem unknown(String path, OrgCode code, Organisations organisations) {
        return organisations.resolve(code, LocalDate.MAX).candidates().stream()
                .findFirst()
                .map(first -> FieldProblem.of(
                        path,
                        "unknown_organisation",
                        "didYouMean",
                        first.organisation().code().value()))
                .orElseGet(() -> FieldProblem.of(path, "unknown_organisation"));
    }

    private static List<Named> named(CanonicalMessage message) {
        if (message instanceof Dossier d) {
            return List.of(
                    new Named("/number", d.number().issuer()),
                    new Named("/offices/intake", d.offices().intake()),
                    new Named("/offices/competent", d.offices().competent()));
        }
        if (message instanceof DossierProgress p) {
            return List.of(new Named("/number", p.number().issuer()));
        }
        if (message instanceof Procedure p) {
            return List.of(new Named("/publisher", p.publisher()));
        }
        if (message instanceof OfficialDocument d) {
            return List.of(new Named("/from/code", d.from().code()));
        }
        if (message instanceof DocumentStatus s) {
            return List.of(new Named("/from/code", s.from().code()));
        }
        throw new IllegalStateException("no rule for " + message.getClass());
    }

    private record Named(String path, OrgCode code) {}
}
