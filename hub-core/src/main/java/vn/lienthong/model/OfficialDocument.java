package vn.lienthong.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document (văn bản điện tử) from one agency to others, as QCVN 102:2016/BTTTT carries it (domain sections
 * 1.3 and 1.4). Lengths are those of a checker of the national axis, others are ASSUMED.
 *
 * @param id identity between agencies, the business key
 * @param act what is done: a new document, or a recall, update or replacement of an earlier one
 * @param from agency that issued it
 * @param to agencies that it is for, at least one
 * @param number số và ký hiệu
 * @param issued nơi và ngày ban hành
 * @param kind loại văn bản; the name counts, numbers differ from sender to sender
 * @param subject trích yếu
 * @param content short text beside it
 * @param signers người ký
 * @param handling how urgent, until when, as which task
 * @param print what stands on the paper besides
 * @param responses documents that this one answers, or takes back
 * @param trace systems that it passed, oldest first
 * @param staff who handles it at the sender
 * @param attachments the manifest
 * @param original SHA-256 of the whole package as it came, where it came as one
 */
@EventType("vn.lienthong.official-document.v1")
public record OfficialDocument(
        DocumentId id,
        Act act,
        Agency from,
        List<Agency> to,
        NumberAndSymbol number,
        Issued issued,
        Kind kind,
        String subject,
        @Nullable String content,
        List<Signer> signers,
        Handling handling,
        Print print,
        List<Response> responses,
        List<Passed> trace,
        @Nullable Staff staff,
        List<Attachment> attachments,
        @Nullable ContentHash original)
        implements CanonicalMessage {

    public OfficialDocument {
        Rules.present("id", id);
        Rules.present("act", act);
        Rules.present("from", from);
        to = Rules.atLeastOne("to", to);
        Rules.present("number", number);
        Rules.present("issued", issued);
        Rules.present("kind", kind);
        subject = Text.required("subject", subject, 500);
        content = Text.optional("content", content, 500);
        signers = Rules.list("signers", signers);
        Rules.present("handling", handling);
        Rules.present("print", print);
        responses = Rules.list("responses", responses);
        trace = Rules.list("trace", trace);
        attachments = Rules.list("attachments", attachments);
    }

    @Override
    public String key() {
        return id.value();
    }

    /** The same document as a system gets it that serves only some of the receivers. */
    public OfficialDocument addressedTo(List<OrgCode> offices) {
        List<Agency> some =
                to.stream().filter(agency -> offices.contains(agency.code())).toList();
        return new OfficialDocument(
                id,
                act,
                from,
                some,
                number,
                issued,
                kind,
                subject,
                content,
                signers,
                handling,
                print,
                responses,
                trace,
                staff,
                attachments,
                original);
    }

    /** Identity, act and addresses only. */
    @Override
    public String toString() {
        return "OfficialDocument[" + id + ", " + act.kind() + ", " + from + " → " + to + "]";
    }

    /**
     * What is done with the document, {@code Bussiness}.
     *
     * @param reason lý do
     * @param paper whether a paper copy is sent too
     * @param change of an update: what it changes
     * @param replaced of a replacement: the documents that it replaces, and for whom
     */
    public record Act(
            ActKind kind,
            @Nullable String reason,
            boolean paper,
            @Nullable Change change,
            List<Replaced> replaced) {
        public Act {
            Rules.present("kind", kind);
            reason = Text.optional("reason", reason, 500);
            replaced = Rules.list("replaced", replaced);
        }
    }

    /** {@code BussinessDocType} 0 to 3 in this order: mới, thu hồi, cập nhật, thay thế. */
    public enum ActKind {
        NEW,
        RECALL,
        UPDATE,
        REPLACE
    }

    /** What an update changes in which document. */
    public record Change(
            DocumentId document, boolean contentChanged, boolean receiversChanged, List<ReceiverChange> receivers) {
        public Change {
            Rules.present("document", document);
            receivers = Rules.list("receivers", receivers);
        }
    }

    /** A receiver that an update adds or removes. */
    public record ReceiverChange(OrgCode agency, Direction direction) {
        public ReceiverChange {
            Rules.present("agency", agency);
            Rules.present("direction", direction);
        }

        /** {@code ReceiverType} 0 and 1 in this order. */
        public enum Direction {
            REMOVED,
            ADDED
        }
    }

    /** A document that is replaced, and the agencies that it is replaced for. */
    public record Replaced(DocumentId document, List<OrgCode> agencies) {
        public Replaced {
            Rules.present("document", document);
            agencies = Rules.list("agencies", agencies);
        }
    }

    /** {@code 15} and {@code UBND-VX}. */
    public record NumberAndSymbol(String number, String symbol) {
        public NumberAndSymbol {
            number = Text.required("number", number, 11);
            symbol = Text.required("symbol", symbol, 30);
        }

        /** As printed: {@code 15/UBND-VX}. */
        public String printed() {
            return number + "/" + symbol;
        }
    }

    /** Where and on which day it was issued. */
    public record Issued(@Nullable String place, Day on) {
        public Issued {
            place = Text.optional("place", place, 50);
            Rules.present("on", on);
        }
    }

    /** One of the kinds of NĐ 30/2020/NĐ-CP, by its name; the sender's numbers are kept. */
    public record Kind(@Nullable String code, @Nullable String detail, String name) {
        public Kind {
            code = Text.optional("code", code, 20);
            detail = Text.optional("detail", detail, 20);
            name = Text.required("name", name, 100);
        }
    }

    /**
     * Who signed.
     *
     * @param competence TM., Q., KT., TL., TUQ.
     */
    public record Signer(
            @Nullable String competence, @Nullable String position, String fullName) {
        public Signer {
            competence = Text.optional("competence", competence, 100);
            position = Text.optional("position", position, 100);
            fullName = Text.required("fullName", fullName, 100);
        }

        @Override
        public String toString() {
            return "Signer[]";
        }
    }

    /**
     * How the receivers should handle it.
     *
     * @param steering {@code SteeringType}
     * @param dueOn hạn xử lý
     * @param reply {@code Direction} of the package, whose meaning no public source tells
     * @param replyFors {@code ReplyFors} and
     * @param references {@code ReferenceCodes} as written
     * @param tasks codes of the tasks that it reports on
     */
    public record Handling(
            Urgency urgency,
            @Nullable Steering steering,
            @Nullable Day dueOn,
            @Nullable Boolean reply,
            @Nullable String replyFors,
            @Nullable String references,
            List<String> tasks) {
        public Handling {
            Rules.present("urgency", urgency);
            replyFors = Text.optional("replyFors", replyFors, 500);
            references = Text.optional("references", references, 500);
            tasks = Rules.texts("tasks", tasks, 100);
        }
    }

    /** Độ khẩn 0 to 4 in this order: thường, khẩn, thượng khẩn, hỏa tốc, hỏa tốc hẹn giờ. */
    public enum Urgency {
        NORMAL,
        URGENT,
        VERY_URGENT,
        EXPRESS,
        EXPRESS_TIMED
    }

    /** {@code SteeringType} 0 to 3 in this order; one sender writes 0. */
    public enum Steering {
        UNSPECIFIED,
        NO_DIRECTIVE,
        DIRECTIVE,
        REPORT_ON_DIRECTIVE
    }

    /**
     * What stands on the paper besides.
     *
     * @param sphere phạm vi ban hành
     * @param typist ký hiệu người đánh máy
     * @param copies số lượng bản
     * @param pages số trang
     * @param appendixes phụ lục
     * @param places nơi nhận as printed
     */
    public record Print(
            @Nullable String sphere,
            @Nullable String typist,
            @Nullable Long copies,
            @Nullable Long pages,
            List<String> appendixes,
            List<String> places) {
        public Print {
            sphere = Text.optional("sphere", sphere, 100);
            typist = Text.optional("typist", typist, 10);
            copies = copies == null ? null : Rules.count("copies", copies);
            pages = pages == null ? null : Rules.count("pages", pages);
            appendixes = Rules.texts("appendixes", appendixes, 500);
            places = Rules.texts("places", places, 150);
        }
    }

    /** An earlier document that this one speaks of, {@code ResponseFor}. */
    public record Response(
            OrgCode agency,
            @Nullable String number,
            DocumentId document,
            @Nullable Day issuedOn) {
        public Response {
            Rules.present("agency", agency);
            number = Text.optional("number", number, 50);
            Rules.present("document", document);
        }
    }

    /** A system that the document passed, {@code TraceHeader}. */
    public record Passed(OrgCode agency, Instant at) {
        public Passed {
            Rules.present("agency", agency);
            at = Rules.moment("at", at);
        }
    }
}
