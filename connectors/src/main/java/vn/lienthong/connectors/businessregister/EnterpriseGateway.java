package vn.lienthong.connectors.businessregister;

import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.EnterpriseQuestion;
import vn.lienthong.model.QuestionKind;

/** {@code chiTietDoanhNghiep}. */
record EnterpriseGateway(NgspService service, String path, AnswerShape shape) implements Gateway<EnterpriseQuestion> {
    @Override
    public QuestionKind kind() {
        return QuestionKind.ENTERPRISE;
    }

    @Override
    public Class<EnterpriseQuestion> asks() {
        return EnterpriseQuestion.class;
    }

    @Override
    public Reply ask(EnterpriseQuestion question, Asking asking, Http http) {
        HttpCall call = HttpCall.get(path + "/chiTietDoanhNghiep?msdn=" + question.code());
        return service.ask(call, http, answer -> shape.read(answer, question.code()));
    }
}
