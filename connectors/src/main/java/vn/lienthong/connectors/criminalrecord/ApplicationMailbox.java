package vn.lienthong.connectors.criminalrecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Reply;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspCall;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.connectors.ngsp.ServiceStopped;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Applications filed online: {@code traHoSo} lists them until {@code danhDauHsThanhCong} says that they are taken. */
record ApplicationMailbox(NgspService service, String path, ApplicationToDossier translator) implements Mailbox {
    private static final String FILED_ONLINE = "1";
    private static final String ONLINE_TAKEN = "3";
    private static final String LIST = "LISTCONTENT";
    private static final String FORM = "declarationTraHoSoForm";
    private static final String ID = "declarationPortalID";
    private static final String SAFE = "[A-Za-z0-9+/=_.:-]{1,200}";
    /** Few enough that a mark that is lost brings few of them again. */
    private static final int MARKED_TOGETHER = 20;

    @Override
    public void read(Http http, Letters letters) {
        try {
            List<String> durable = new ArrayList<>();
            for (AnswerNode application : waiting(http)) {
                if (letters.enough()) {
                    break;
                }
                hand(application.in(FORM), letters).ifPresent(durable::add);
                if (durable.size() == MARKED_TOGETHER) {
                    mark(durable, http);
                    durable.clear();
                }
            }
            mark(durable, http);
        } catch (ServiceStopped stopped) {
            throw trouble(stopped.reply());
        }
    }

    private List<AnswerNode> waiting(Http http) {
        AnswerNode answer = service.answer(question(), http);
        if (!answer.isList()) {
            RecordStatus.failure(answer).ifPresent(failure -> {
                throw new ServiceStopped(failure);
            });
        }
        AnswerNode list = answer.isList() ? answer : answer.in(LIST);
        if (!list.isList()) {
            throw new ServiceStopped(Reply.ServiceDown.of("answer-malformed"));
        }
        return list.items();
    }

    private HttpCall question() {
        return NgspCall.ask(path + "traHoSo", Map.of("infoType", FILED_ONLINE));
    }

    /** When it returns the application is durable here; empty where nobody could say there which one it is. */
    private Optional<String> hand(AnswerNode form, Letters letters) {
        Optional<String> id = form.text(ID).filter(text -> text.matches(SAFE));
        Place place = new Place("traHoSo", id.map(text -> ID + "=" + text).orElse("?"));
        try {
            if (id.isEmpty()) {
                throw ApplicationToDossier.wrong(FieldProblem.of("/" + ID, "missing"));
            }
            letters.take(new Letter(place, new Incoming(id, translator.dossier(form)), List.of(), List.of()));
        } catch (HubFailure refused) {
            letters.setAside(new Row(place, Map.of(ID, id.orElse(""))), refused.problems());
        }
        return id;
    }

    /** Only what is durable; marking one twice changes nothing there. */
    private void mark(List<String> durable, Http http) {
        if (durable.isEmpty()) {
            return;
        }
        Map<String, String> fields = Map.of("declarationId", String.join(";", durable), "infoType", ONLINE_TAKEN);
        RecordStatus.failure(service.answer(NgspCall.tell(path + "danhDauHsThanhCong", fields), http))
                .ifPresent(failure -> {
                    throw new ServiceStopped(failure);
                });
    }

    private static SourceTrouble trouble(Reply reply) {
        if (reply instanceof Reply.Misconfigured) {
            return new SourceTrouble("records_refuse_us", Map.of());
        }
        return new SourceTrouble("records_down", Map.of("signal", signal(reply)));
    }

    private static String signal(Reply reply) {
        if (reply instanceof Reply.ServiceDown down) {
            return down.signal();
        }
        if (reply instanceof Reply.TooMany many) {
            return many.signal();
        }
        return reply instanceof Reply.Refused refused ? refused.code() : "answer-malformed";
    }
}
