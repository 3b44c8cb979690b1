package vn.lienthong.connectors.socialinsurance;

import java.util.Map;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspCall;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.InsuredPerson;
import vn.lienthong.model.InsuredQuestion;
import vn.lienthong.model.QuestionKind;

/** {@code getTraCuuTtHgdByMaSoBhxh}. */
record InsuredPersonGateway(NgspService service, String path) implements Gateway<InsuredQuestion> {
    @Override
    public QuestionKind kind() {
        return QuestionKind.INSURED_PERSON;
    }

    @Override
    public Class<InsuredQuestion> asks() {
        return InsuredQuestion.class;
    }

    @Override
    public Reply ask(InsuredQuestion question, Asking asking, Http http) {
        HttpCall call = NgspCall.ask(
                path + "/getTraCuuTtHgdByMaSoBhxh",
                Map.of("maSoBhxh", question.number().value()));
        return service.ask(call, http, answer -> InsuranceCodes.refusal(answer).orElseGet(() -> person(answer)));
    }

    private static Reply person(AnswerNode answer) {
        if (!answer.has("hoTen")) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        if (answer.text("hoTen").isEmpty()) {
            return new Reply.NotFound();
        }
        return new Reply.Found(new InsuredPerson(
                answer.text("hoTen").orElse(""),
                answer.textOrNull("soSoCu"),
                InsuranceCodes.birth(answer),
                InsuranceCodes.gender(answer.text("gioiTinh")),
                answer.textOrNull("maTinhKs"),
                answer.textOrNull("maHuyenKs"),
                answer.textOrNull("maXaKs"),
                answer.textOrNull("trangThai")));
    }
}
