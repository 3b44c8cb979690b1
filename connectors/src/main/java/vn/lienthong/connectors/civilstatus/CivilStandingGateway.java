package vn.lienthong.connectors.civilstatus;

import java.util.Map;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerReading;
import vn.lienthong.connectors.ngsp.NgspCall;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.CivilStandingQuestion;
import vn.lienthong.model.DossierStanding;
import vn.lienthong.model.DossierStanding.Stage;
import vn.lienthong.model.QuestionKind;

/** {@code traTrangThaiHoSo}: here 1 to 4 are states, where elsewhere 1 is "all is well". */
record CivilStandingGateway(NgspService service, String path) implements Gateway<CivilStandingQuestion> {
    private static final AnswerReading READING = CivilAnswer.of(Map.of(
            "1", at(Stage.RECEIVED),
            "2", at(Stage.SUPPLEMENT_REQUESTED),
            "3", at(Stage.ELIGIBLE),
            "4", at(Stage.DONE)));

    @Override
    public QuestionKind kind() {
        return QuestionKind.CIVIL_STANDING;
    }

    @Override
    public Class<CivilStandingQuestion> asks() {
        return CivilStandingQuestion.class;
    }

    @Override
    public Reply ask(CivilStandingQuestion question, Asking asking, Http http) {
        // The unit is a number there.
        Map<String, Object> fields = Map.of(
                "maDonVi",
                Long.valueOf(question.unit()),
                "maHoSo",
                question.dossier().value());
        return service.ask(NgspCall.ask(path + "/traTrangThaiHoSo", fields), http, READING);
    }

    private static AnswerReading at(Stage stage) {
        return answer -> new Reply.Found(new DossierStanding(
                stage, answer.text("status").orElse(""), answer.textOrNull("statusDescription"), null, null, null));
    }
}
