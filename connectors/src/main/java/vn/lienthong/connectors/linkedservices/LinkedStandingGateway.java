package vn.lienthong.connectors.linkedservices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.JusticeErrors;
import vn.lienthong.connectors.ngsp.NgspCall;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.CivilRecordQuestion;
import vn.lienthong.model.DossierStanding;
import vn.lienthong.model.QuestionKind;

/** {@code LayKetQua} of one dossier. */
record LinkedStandingGateway(NgspService service, String path, String province)
        implements Gateway<CivilRecordQuestion> {
    @Override
    public QuestionKind kind() {
        return QuestionKind.LINKED_STANDING;
    }

    @Override
    public Class<CivilRecordQuestion> asks() {
        return CivilRecordQuestion.class;
    }

    @Override
    public Reply ask(CivilRecordQuestion question, Asking asking, Http http) {
        String dossier = question.dossier().value();
        Map<String, Object> fields =
                Map.of("maDinhDanhHoSo", List.of(dossier), "maTinh", province, "module", question.module());
        return service.ask(NgspCall.ask(path, fields), http, answer -> read(answer, dossier));
    }

    private static Reply read(AnswerNode answer, String dossier) {
        return switch (answer.text("status").orElse("")) {
            case "1" -> standing(answer, dossier);
            case "0" -> JusticeErrors.reply(answer.text("errorCode").orElse(""));
            default -> Reply.ServiceDown.of("answer-malformed");
        };
    }

    private static Reply standing(AnswerNode answer, String dossier) {
        if (!answer.in("value").isList()) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        Optional<AnswerNode> ours = answer.in("value").items().stream()
                .filter(one -> one.text("maHoSoMCDT").filter(dossier::equals).isPresent())
                .findFirst();
        return ours.<Reply>map(one -> new Reply.Found(new DossierStanding(
                        null,
                        one.text("trangThai").orElse(""),
                        one.textOrNull("ketQuaXuLy"),
                        one.textOrNull("maHoSoLT"),
                        null,
                        null)))
                .orElseGet(Reply.NotFound::new);
    }
}
