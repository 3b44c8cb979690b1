package vn.lienthong.connectors.sharedcatalogue;

import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.Catalogue;
import vn.lienthong.model.CatalogueQuestion;
import vn.lienthong.model.QuestionKind;

/** {@code GET /dmdc/Category/{name}}. */
record CatalogueGateway(NgspService service, String path) implements Gateway<CatalogueQuestion> {
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
        return service.ask(HttpCall.get(path + "/Category/" + question.name()), http, CatalogueGateway::read);
    }

    private static Reply read(AnswerNode answer) {
        if (!answer.isList()) {
            return answer.has("Count") ? new Reply.Refused("Count") : Reply.ServiceDown.of("answer-malformed");
        }
        if (answer.isEmpty()) {
            return new Reply.NotFound();
        }
        return answer.items().stream().allMatch(AnswerNode::isRow)
                ? new Reply.Found(new Catalogue(
                        answer.items().stream().map(AnswerNode::columns).toList()))
                : Reply.ServiceDown.of("answer-malformed");
    }
}
