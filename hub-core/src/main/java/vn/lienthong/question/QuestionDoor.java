package vn.lienthong.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Reply;
import vn.lienthong.dispatch.Gateways;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.QuestionLists;
import vn.lienthong.ledger.Questions;
import vn.lienthong.ledger.Refusals;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;

/**
 * Where systems ask outside services: first why, then how often, then the service. Whatever comes of a question that could be
 * read is kept durably before anybody is told.
 */
public final class QuestionDoor {
    private final Supplier<Configuration> configuration;
    private final Gateways gateways;
    private final Refusals refusals;
    private final Lines lines;
    private final Asked asked;
    private final InquiryReader reader = new InquiryReader();
    private final AnswerForm form = new AnswerForm();
    private final Permissions permissions;
    private final Journal journal;
    private final Quota quota;
    private final KeptAnswers kept;
    private final ListDoor lists;

    /**
     * A door over a ledger.
     *
     * @param asked told of every question that could be read
     */
    public QuestionDoor(
            Supplier<Configuration> configuration, Gateways gateways, Records records, Clock clock, Asked asked) {
        this.configuration = configuration;
        this.gateways = gateways;
        this.refusals = records.refusals;
        this.lines = new Lines(configuration, clock);
        this.asked = asked;
        this.permissions = new Permissions(new OpenDossiers(records.questions, Canonical.standard()));
        this.journal = new Journal(records.questions, records.keys);
        this.quota = new Quota(records.questions);
        this.kept = new KeptAnswers(records.cache, records.keys, clock);
        this.lists = new ListDoor(this, configuration, records.lists, new ListSeals(records.keys), clock);
    }

    /**
     * Asks on behalf of a system.
     *
     * @param service as in {@link QuestionKind#service}
     * @throws HubFailure why there is no answer; whose side it is on, and what to do
     */
    public Told ask(Client client, String service, byte[] body) {
        Inquiry inquiry;
        QuestionKind kind;
        try {
            kind = QuestionKind.ofService(service)
                    .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "service")));
            inquiry = reader.read(kind, body);
        } catch (HubFailure e) {
            refused(client, e);
            throw e;
        }
        Told told = ask(client, inquiry, Line.Pace.NOW);
        return told.state() == Told.State.UNFINISHED ? told.withLater(lists.askAgain(client, service, body)) : told;
    }

    /** Questions that nobody stands and waits for. */
    public ListDoor lists() {
        return lists;
    }

    /** How the services are, as this node sees them. */
    public List<LineHealth> health() {
        return lines.health();
    }

    /** One question that could be read. */
    Told ask(Client client, Inquiry inquiry, Line.Pace pace) {
        Configuration current = configuration.get();
        Journal.Entry entry = journal.open(client, inquiry, current);
        long start = System.nanoTime();
        String outcome = "DEFECT";
        try {
            Permission permission = permissions.check(client, inquiry, current.entitlements());
            entry.allowed(permission);
            Told told = kept.find(inquiry, permission)
                    .map(one -> told(entry, inquiry, permission, one.answer(), one.knownAt()))
                    .orElseGet(() -> askThere(entry, inquiry, permission, pace));
            outcome = told.state().name();
            return told;
        } catch (HubFailure e) {
            outcome = e.code().name();
            entry.failed(outcome, e);
            throw e;
        } catch (LedgerUnavailable e) {
            outcome = FailureCode.LEDGER_UNAVAILABLE.name();
            throw e;
        } catch (RuntimeException e) {
            // Its message may quote the question or the answer.
            HubFailure defect = new HubFailure(FailureCode.DEFECT, Map.of(), List.of(), WithoutMessages.of(e));
            entry.failed(outcome, defect);
            throw defect;
        } finally {
            asked.asked(inquiry.kind().service(), outcome, System.nanoTime() - start);
        }
    }

    /** Whether all questions of a list would be allowed now; if not, its first one is kept as refused. */
    void admit(Client client, Inquiry first) {
        Configuration current = configuration.get();
        try {
            permissions.check(client, first, current.entitlements());
        } catch (HubFailure e) {
            journal.open(client, first, current).failed(e.code().name(), e);
            throw e;
        }
    }

    /** What was sent and is no question. */
    void refused(Client client, HubFailure failure) {
        refusals.record(null, client.id(), failure.code().name(), "question " + failure.problems());
    }

    private Told askThere(Journal.Entry entry, Inquiry inquiry, Permission permission, Line.Pace pace) {
        String connection = permission.service().connection();
        Gateways.Way way = gateways.find(connection, inquiry.kind())
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_READY, Map.of("retryAfter", "5")));
        Line line = lines.get(connection);
        Asking asking = new Asking(entry.number(), permission.officer().id(), permission.occasion());
        Reply reply = line.through(pace, () -> {
            // Only what really goes out is counted.
            quota.take(permission, entry.at());
            return way.gateway().ask(inquiry.question(), asking, way.http());
        });
        return answered(entry, inquiry, permission, line, reply);
    }

    private Told answered(Journal.Entry entry, Inquiry inquiry, Permission permission, Line line, Reply reply) {
        if (reply instanceof Reply.Found found) {
            ObjectNode whole = form.tree(found.answer());
            kept.keep(inquiry, permission, whole, entry.at());
            return told(entry, inquiry, permission, whole, entry.at());
        }
        if (reply instanceof Reply.NotFound) {
            return told(entry, inquiry, permission, Told.State.NOT_FOUND, null);
        }
        if (reply instanceof Reply.Unfinished unfinished) {
            return told(entry, inquiry, permission, Told.State.UNFINISHED, unfinished.code());
        }
        if (reply instanceof Reply.Refused refused) {
            throw new HubFailure(
                    FailureCode.QUESTION_REFUSED,
                    Map.of("connection", permission.service().connection(), "code", refused.code()));
        }
        if (reply instanceof Reply.TooMany many) {
            throw tooManyThere(permission.service().connection(), many);
        }
        throw line.failure(reply);
    }

    private Told told(Journal.Entry entry, Inquiry inquiry, Permission permission, ObjectNode whole, Instant knownAt) {
        ObjectNode granted = form.only(whole, permission.fields());
        entry.told(Told.State.FOUND, null, permission.fields(), form.bytes(granted), knownAt);
        return told(entry, inquiry, permission, Told.State.FOUND, granted, null, knownAt);
    }

    private Told told(
            Journal.Entry entry, Inquiry inquiry, Permission permission, Told.State state, @Nullable String code) {
        entry.told(state, code, List.of(), form.bytes(state.name()), entry.at());
        return told(entry, inquiry, permission, state, null, code, entry.at());
    }

    private static Told told(
            Journal.Entry entry,
            Inquiry inquiry,
            Permission permission,
            Told.State state,
            @Nullable ObjectNode answer,
            @Nullable String code,
            Instant knownAt) {
        return new Told(
                entry.number(),
                inquiry.kind().service(),
                state,
                answer,
                code,
                knownAt,
                Math.max(0, Duration.between(knownAt, entry.at()).toSeconds()),
                permission.service().connection(),
                permission.purpose().legalBasis(),
                null);
    }

    private static HubFailure tooManyThere(String connection, Reply.TooMany many) {
        long seconds =
                Math.max(1, many.retryAfter().orElse(Duration.ofMinutes(1)).toSeconds());
        return new HubFailure(
                FailureCode.TOO_MANY_REQUESTS,
                Map.of("retryAfter", Long.toString(seconds), "signal", many.signal()),
                List.of(FieldProblem.of("", "quota_of_service", "connection", connection)),
                null);
    }

    /** What the door reads and writes. */
    public record Records(
            Questions questions, QuestionLists lists, Refusals refusals, QuestionKeys keys, AnswerCache cache) {}

    /** Told of every question that could be read. */
    public interface Asked {
        /**
         * One question has ended.
         *
         * @param outcome state of the answer, or the code of the failure
         */
        void asked(String service, String outcome, long nanos);
    }
}
