package vn.lienthong.connectors.civilstatus;

import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspCall;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.CivilRecord;
import vn.lienthong.model.CivilRecordQuestion;
import vn.lienthong.model.QuestionKind;

/** {@code traHoSo}. */
record CivilRecordGateway(NgspService service, String path) implements Gateway<CivilRecordQuestion> {
    @Override
    public QuestionKind kind() {
        return QuestionKind.CIVIL_RECORD;
    }

    @Override
    public Class<CivilRecordQuestion> asks() {
        return CivilRecordQuestion.class;
    }

    @Override
    public Reply ask(CivilRecordQuestion question, Asking asking, Http http) {
        Map<String, String> fields =
                Map.of("module", question.module(), "maHoSo", question.dossier().value());
        return service.ask(NgspCall.ask(path + "/traHoSo", fields), http, CivilAnswer.of(CivilRecordGateway::record));
    }

    private static Reply record(AnswerNode answer) {
        List<AnswerNode> records = CivilAnswer.records(answer);
        if (records.size() != 1) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        AnswerNode record = records.get(0);
        return new Reply.Found(new CivilRecord(
                record.text("id").orElse(""),
                record.textOrNull("so"),
                record.textOrNull("quyenSo"),
                record.textOrNull("trangSo")));
    }
}
