package vn.lienthong.connectors.businessregister;

import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.HouseholdBusinessQuestion;
import vn.lienthong.model.QuestionKind;

/** {@code chiTietHoKinhDoanh}. */
record HouseholdBusinessGateway(NgspService service, String path) implements Gateway<HouseholdBusinessQuestion> {
    @Override
    public QuestionKind kind() {
        return QuestionKind.HOUSEHOLD_BUSINESS;
    }

    @Override
    public Class<HouseholdBusinessQuestion> asks() {
        return HouseholdBusinessQuestion.class;
    }

    @Override
    public Reply ask(HouseholdBusinessQuestion question, Asking asking, Http http) {
        HttpCall call = HttpCall.get(path + "/chiTietHoKinhDoanh?mst=" + question.taxCode());
        return service.ask(call, http, answer -> CertificateToBusiness.household(answer, question.taxCode()));
    }
}
