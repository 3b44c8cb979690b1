package vn.lienthong.connectors.paged;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.Document;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.http.HttpSignals;

/** Asks for one page and judges the answer. */
final class Service {
    private final Request request;
    private final AnswerForm form;
    private final Complaint complaint;
    private final Access access;
    private final HttpSignals signals;
    private final DocumentPath records;
    private final List<String> optional;
    private final Success success;

    Service(Settings settings, Request request, DocumentForm form, Complaint complaint, Clock clock) {
        this.request = request;
        this.form = AnswerForm.of(settings, form);
        this.complaint = complaint;
        this.access = new Access(settings, clock);
        this.signals = new HttpSignals(clock);
        this.records = DocumentPath.of(settings.get(PagedSettings.RECORDS));
        this.optional = PagedSettings.names(settings, PagedSettings.OPTIONAL);
        this.success = Success.of(settings);
        if (this.form.ofRecords() == DocumentForm.XML && records.steps().size() < 2) {
            throw new IllegalArgumentException("records of XML name the list and the record, such as KetQua/HoSo");
        }
    }

    Page page(Map<String, String> values, Optional<String> link, Http http) {
        Reply reply = ask(values, link, http);
        if (access.logsIn() && isOver(reply)) {
            access.forget();
            reply = ask(values, link, http);
        }
        return read(reply);
    }

    private Reply ask(Map<String, String> values, Optional<String> link, Http http) {
        String token = access.token(http);
        Map<String, String> all = new HashMap<>(values);
        all.putAll(access.account());
        all.put(Template.TOKEN, token);
        HttpReply reply = http.send(access.shown(request.call(all, link), token, request.has(Template.TOKEN)));
        Optional<SourceTrouble> trouble = complaint.in(reply).or(() -> Trouble.of(reply, signals));
        return new Reply(reply.status(), reply.body(), trouble);
    }

    private boolean isOver(Reply reply) {
        if (reply.trouble.isPresent()) {
            return reply.status == 401;
        }
        return sound(() -> success.saysLoginIsOver(form.read(reply.body)));
    }

    private Page read(Reply reply) {
        reply.trouble.ifPresent(trouble -> {
            throw trouble;
        });
        return sound(() -> {
            Document answer = form.read(reply.body);
            return success.of(answer) == Success.Meaning.EMPTY
                    ? Page.empty(answer, records)
                    : Page.of(answer, records, optional);
        });
    }

    private static <T> T sound(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw Trouble.broken(e);
        }
    }

    /** Something that reads a document. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private record Reply(int status, byte[] body, Optional<SourceTrouble> trouble) {}
}
