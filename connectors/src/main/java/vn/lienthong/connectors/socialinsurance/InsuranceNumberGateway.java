package vn.lienthong.connectors.socialinsurance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspCall;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.InsuranceNumber;
import vn.lienthong.model.InsuranceNumberQuestion;
import vn.lienthong.model.InsuredNumber;
import vn.lienthong.model.QuestionKind;

/** {@code getMaSoBhxhTheoTieuChi}. */
record InsuranceNumberGateway(NgspService service, String path) implements Gateway<InsuranceNumberQuestion> {
    @Override
    public QuestionKind kind() {
        return QuestionKind.INSURANCE_NUMBER;
    }

    @Override
    public Class<InsuranceNumberQuestion> asks() {
        return InsuranceNumberQuestion.class;
    }

    @Override
    public Reply ask(InsuranceNumberQuestion question, Asking asking, Http http) {
        return service.ask(
                NgspCall.ask(path + "/getMaSoBhxhTheoTieuChi", fields(question)),
                http,
                answer -> InsuranceCodes.refusal(answer).orElseGet(() -> number(answer)));
    }

    private static Map<String, String> fields(InsuranceNumberQuestion question) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("hoTen", question.name());
        fields.put("ngaySinh", InsuranceCodes.digits(question.birth()));
        fields.put("loaiNgaySinh", InsuranceCodes.of(question.birth().precision()));
        fields.put("gioiTinh", InsuranceCodes.of(question.gender()));
        fields.put("maTinhKs", question.provinceCode());
        fields.put("maHuyenKs", orBlank(question.districtCode()));
        fields.put("maXaKs", orBlank(question.wardCode()));
        fields.put(
                "isKs",
                switch (question.place()) {
                    case BIRTH -> "1";
                    case HOUSEHOLD -> "0";
                });
        return fields;
    }

    private static Reply number(AnswerNode answer) {
        if (!answer.has("maSoBhxh")) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        return answer.text("maSoBhxh")
                .<Reply>map(number ->
                        new Reply.Found(new InsuredNumber(InsuranceNumber.of(number), answer.textOrNull("trangThai"))))
                .orElseGet(Reply.NotFound::new);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
