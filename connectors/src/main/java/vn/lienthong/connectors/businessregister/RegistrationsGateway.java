package vn.lienthong.connectors.businessregister;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspDates;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.model.Day;
import vn.lienthong.model.EnterpriseCode;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.model.Registrations;
import vn.lienthong.model.RegistrationsQuestion;

/** {@code danhSachHoSo}, page by page; more than {@value #MOST} dossiers are refused and not cut off in silence. */
record RegistrationsGateway(NgspService service, String path, String list) implements Gateway<RegistrationsQuestion> {
    private static final int PAGE = 100;
    private static final int MOST = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    @Override
    public QuestionKind kind() {
        return QuestionKind.REGISTRATIONS;
    }

    @Override
    public Class<RegistrationsQuestion> asks() {
        return RegistrationsQuestion.class;
    }

    @Override
    public Reply ask(RegistrationsQuestion question, Asking asking, Http http) {
        List<Registrations.Registration> all = new ArrayList<>();
        while (all.size() <= MOST) {
            List<AnswerNode> page = new ArrayList<>();
            Reply reply = service.ask(call(question, all.size()), http, answer -> read(answer, page));
            if (!(reply instanceof Reply.Found found)) {
                return reply;
            }
            all.addAll(((Registrations) found.answer()).dossiers());
            if (page.size() < PAGE) {
                return all.size() > MOST
                        ? new Reply.Refused("more-than-" + MOST)
                        : new Reply.Found(new Registrations(all));
            }
        }
        return new Reply.Refused("more-than-" + MOST);
    }

    private HttpCall call(RegistrationsQuestion question, int offset) {
        return HttpCall.get(path + "/danhSachHoSo?from_date=" + day(question.from()) + "&to_date=" + day(question.to())
                + "&offset=" + offset + "&limit=" + PAGE);
    }

    private static String day(Day day) {
        return DAY.format(day.date()).replace("/", "%2F");
    }

    private Reply read(AnswerNode answer, List<AnswerNode> page) {
        Optional<Reply> failure = RegisterStatus.failure(answer);
        if (failure.isPresent()) {
            return failure.get();
        }
        if (!answer.in(list).isList()) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        page.addAll(answer.in(list).items());
        return new Reply.Found(new Registrations(
                page.stream().map(RegistrationsGateway::registration).toList()));
    }

    private static Registrations.Registration registration(AnswerNode dossier) {
        return new Registrations.Registration(
                dossier.text("IN_JOURNAL_NO").orElse(""),
                dossier.textOrNull("DOCUMENT_TYPE"),
                code(dossier.text("ENTERPRISE_CODE")),
                dossier.textOrNull("SITE_ID"),
                NgspDates.slashed(dossier.text("RECEIPT_DATE")),
                NgspDates.slashed(dossier.text("PLAN_DATE")),
                dossier.textOrNull("PROCESS_STATUS"),
                NgspDates.slashed(dossier.text("PROCESSED_DATE")),
                NgspDates.slashed(dossier.text("REGISTRATION_DATE")),
                NgspDates.slashed(dossier.text("SUPPLEMENT_DATE")),
                dossier.textOrNull("SUBMISSION_TYPE"),
                contact(dossier));
    }

    /** Absent as long as nothing was registered. */
    private static @Nullable EnterpriseCode code(Optional<String> text) {
        return text.map(EnterpriseCode::of).orElse(null);
    }

    private static Registrations.Contact contact(AnswerNode dossier) {
        return new Registrations.Contact(
                dossier.textOrNull("CONTACT_FULL_NAME"),
                dossier.textOrNull("CONTACT_ADDRESS"),
                dossier.textOrNull("CONTACT_ID_NO"),
                dossier.textOrNull("CONTACT_PHONE"),
                dossier.textOrNull("CONTACT_EMAIL"));
    }
}
