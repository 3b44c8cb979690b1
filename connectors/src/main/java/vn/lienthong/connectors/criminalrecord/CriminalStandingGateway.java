package vn.lienthong.connectors.criminalrecord;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspCall;
import vn.lienthong.connectors.ngsp.NgspDates;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.DossierStanding;
import vn.lienthong.model.DossierStanding.Stage;
import vn.lienthong.model.DossierStandingQuestion;
import vn.lienthong.model.QuestionKind;

/** {@code traTrangThaiHs} of an application that went through a one-stop office. */
record CriminalStandingGateway(NgspService service, String path) implements Gateway<DossierStandingQuestion> {
    private static final String THROUGH_ONE_STOP = "2";

    @Override
    public QuestionKind kind() {
        return QuestionKind.CRIMINAL_STANDING;
    }

    @Override
    public Class<DossierStandingQuestion> asks() {
        return DossierStandingQuestion.class;
    }

    @Override
    public Reply ask(DossierStandingQuestion question, Asking asking, Http http) {
        Map<String, String> fields = Map.of("idReceivedDec", question.dossier().value(), "infoType", THROUGH_ONE_STOP);
        return service.ask(
                NgspCall.ask(path + "traTrangThaiHs", fields),
                http,
                answer -> RecordStatus.failure(answer).orElseGet(() -> standing(answer)));
    }

    private static Reply standing(AnswerNode answer) {
        String code = answer.text("DEC_STATUS_ID").orElse("");
        return new Reply.Found(new DossierStanding(
                stage(code),
                code,
                answer.textOrNull("DEC_STATUS_NAME"),
                null,
                NgspDates.slashed(answer.text("APPROVE_DATE")),
                NgspDates.slashed(answer.text("ISSUE_DATE"))));
    }

    private static @Nullable Stage stage(String code) {
        return switch (code) {
            case "3" -> Stage.RECEIVED;
            case "4" -> Stage.IN_PROCESS;
            case "5" -> Stage.DONE;
            default -> null;
        };
    }
}
