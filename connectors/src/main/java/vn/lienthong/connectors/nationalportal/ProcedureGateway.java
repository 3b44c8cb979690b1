package vn.lienthong.connectors.nationalportal;

import java.util.Optional;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.http.HttpReplies;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.ProcedureQuestion;
import vn.lienthong.model.QuestionKind;

/** {@code LayThuTuc}: one procedure of the national catalogue. */
record ProcedureGateway(Catalogue catalogue) implements Gateway<ProcedureQuestion> {
    @Override
    public QuestionKind kind() {
        return QuestionKind.PROCEDURE;
    }

    @Override
    public Class<ProcedureQuestion> asks() {
        return ProcedureQuestion.class;
    }

    @Override
    public Reply ask(ProcedureQuestion question, Asking asking, Http http) {
        try {
            Optional<Procedure> found = catalogue.find(question.code(), http);
            if (found.filter(one -> !isAskedFor(one, question)).isPresent()) {
                return Reply.ServiceDown.of("answer-malformed");
            }
            return found.<Reply>map(Reply.Found::new).orElseGet(Reply.NotFound::new);
        } catch (PortalStopped stopped) {
            return HttpReplies.of(stopped.outcome());
        } catch (InvalidValue e) {
            return Reply.ServiceDown.of("answer-malformed");
        }
    }

    /** Codes are written short and long: 1.003560 is 1.003560.000.00.00.H44 too. */
    private static boolean isAskedFor(Procedure found, ProcedureQuestion question) {
        return (found.code() + ".").startsWith(question.code() + ".");
    }
}
