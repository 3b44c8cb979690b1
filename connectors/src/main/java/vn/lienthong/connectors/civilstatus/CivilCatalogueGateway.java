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
import vn.lienthong.model.Catalogue;
import vn.lienthong.model.CatalogueQuestion;
import vn.lienthong.model.QuestionKind;

/** {@code danhMuc}: the register numbers its lists; the names are the hub's. */
record CivilCatalogueGateway(NgspService service, String path) implements Gateway<CatalogueQuestion> {
    private static final Map<String, String> NUMBERS =
            Map.of("quoctich", "1", "quocgia", "2", "dantoc", "3", "diadanhcaptinh", "4", "giaytotuythan", "5");

    @Override
    public QuestionKind kind() {
        return QuestionKind.CATALOGUE;
    }

    @Override
    public Class<CatalogueQuestion> asks() {
        return CatalogueQuestion.class;
    }

    @Override
    public Reply ask(CatalogueQuestion question, Asking asking, Http http) {
        String number = NUMBERS.get(question.name().value());
        return number == null
                ? new Reply.NotFound()
                : service.ask(
                        NgspCall.ask(path + "/danhMuc", Map.of("loaiDanhMuc", number)),
                        http,
                        CivilAnswer.of(CivilCatalogueGateway::rows));
    }

    private static Reply rows(AnswerNode answer) {
        List<AnswerNode> rows = CivilAnswer.records(answer);
        if (rows.isEmpty()) {
            return new Reply.NotFound();
        }
        return rows.stream().allMatch(AnswerNode::isRow)
                ? new Reply.Found(
                        new Catalogue(rows.stream().map(AnswerNode::columns).toList()))
                : Reply.ServiceDown.of("answer-malformed");
    }
}
