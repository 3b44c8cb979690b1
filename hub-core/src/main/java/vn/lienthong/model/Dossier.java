package vn.lienthong.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier (hồ sơ) of a one-stop office with everything known of it at a moment; the newest one of a number replaces
 * the older ones. Source: domain section 3.2; lengths other than that of the summary are ASSUMED.
 *
 * @param number mã hồ sơ, the business key
 * @param procedure the administrative procedure applied for
 * @param channel how the dossier was submitted
 * @param applicant who applies; personal data
 * @param summary trích yếu, up to 1000 characters
 * @param timing the dates that the law counts
 * @param status state in the national portal's codes
 * @param sourceStatus the source system's own status, unchanged, so that a rewritten status is seen
 * @param offices which office took the dossier in and which one decides
 * @param flags facts that feed the score set of QĐ 766/QĐ-TTg
 * @param documents papers submitted
 * @param fees fees and charges
 * @param supplements requests for further papers
 * @param results papers handed out as the result
 */
@EventType("vn.lienthong.dossier.v1")
public record Dossier(
        DossierNumber number,
        ProcedureRef procedure,
        Channel channel,
        Applicant applicant,
        @Nullable String summary,
        Timing timing,
        DossierStatus status,
        @Nullable String sourceStatus,
        Offices offices,
        Flags flags,
        List<SubmittedDocument> documents,
        List<Fee> fees,
        List<Supplement> supplements,
        List<ResultDocument> results)
        implements CanonicalMessage {

    public Dossier {
        Rules.present("number", number);
        Rules.present("procedure", procedure);
        Rules.present("channel", channel);
        Rules.present("applicant", applicant);
        summary = Text.optional("summary", summary, 1000);
        Rules.present("timing", timing);
        Rules.present("status", status);
        sourceStatus = Text.optional("sourceStatus", sourceStatus, 200);
        Rules.present("offices", offices);
        Rules.present("flags", flags);
        documents = Rules.list("documents", documents);
        fees = Rules.list("fees", fees);
        supplements = Rules.list("supplements", supplements);
        results = Rules.list("results", results);
    }

    @Override
    public String key() {
        return number.value();
    }

    /** Number and state only: the rest is personal data or leads to it. */
    @Override
    public String toString() {
        return "Dossier[" + number + ", " + status + "]";
    }

    /** The procedure as the dossier names it: code and name, field (lĩnh vực) code and name. */
    public record ProcedureRef(ProcedureCode code, String name, String fieldCode, String fieldName) {
        public ProcedureRef {
            Rules.present("code", code);
            name = Text.required("name", name, 1000);
            fieldCode = Text.required("fieldCode", fieldCode, 50);
            fieldName = Text.required("fieldName", fieldName, 500);
        }
    }

    /** Submission channel, {@code KenhThucHien}. */
    public enum Channel {
        IN_PERSON,
        ONLINE,
        POST
    }

    /** Kind of applicant, {@code LoaiDoiTuong}. */
    public enum ApplicantKind {
        CITIZEN,
        BUSINESS,
        STATE_AGENCY,
        OTHER_ORGANISATION
    }

    /**
     * Who applies. Personal data as a whole: it prints masked.
     *
     * @param techId id of the national single sign-on account, {@code MaDoiTuong}
     */
    public record Applicant(
            ApplicantKind kind,
            String name,
            @Nullable CitizenId citizenId,
            @Nullable String techId,
            @Nullable String email,
            @Nullable String phone) {
        public Applicant {
            Rules.present("kind", kind);
            name = Text.required("name", name, 200);
            techId = Text.optional("techId", techId, 100);
            email = Text.optional("email", email, 100);
            phone = Text.optional("phone", phone, 50);
        }

        @Override
        public String toString() {
            return "Applicant[" + kind + "]";
        }
    }

    /**
     * Dates of a dossier.
     *
     * @param submittedAt ngày nộp
     * @param receivedAt ngày tiếp nhận
     * @param dueAt ngày hẹn trả
     * @param refusedAt ngày từ chối
     * @param finishedAt ngày kết thúc xử lý
     * @param returnedAt ngày trả kết quả
     */
    public record Timing(
            @Nullable Instant submittedAt,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant refusedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant returnedAt) {
        /** Some systems know days only, so an end on the day of receipt may lie hours before it. */
        private static final Duration ONE_DAY = Duration.ofDays(1);

        public Timing {
            submittedAt = Rules.optionalMoment("submittedAt", submittedAt);
            receivedAt = Rules.moment("receivedAt", receivedAt);
            dueAt = Rules.optionalMoment("dueAt", dueAt);
            refusedAt = Rules.optionalMoment("refusedAt", refusedAt);
            finishedAt = Rules.optionalMoment("finishedAt", finishedAt);
            returnedAt = Rules.optionalMoment("returnedAt", returnedAt);
            if (finishedAt != null && finishedAt.isBefore(receivedAt.minus(ONE_DAY))) {
                throw InvalidValue.of("order", "other", "receivedAt").in("finishedAt");
            }
        }
    }

    /**
     * The office that took the dossier in and the office that decides; they differ since NĐ 118/2025/NĐ-CP.
     *
     * @param receiptNumber số biên nhận
     */
    public record Offices(
            OrgCode intake, OrgCode competent, @Nullable String receiptNumber) {
        public Offices {
            Rules.present("intake", intake);
            Rules.present("competent", competent);
            receiptNumber = Text.optional("receiptNumber", receiptNumber, 100);
        }
    }

    /** How fees can be paid online, {@code DuocThanhToanTrucTuyen}. */
    public enum OnlinePayment {
        NATIONAL_PORTAL,
        PROVINCE,
        NONE
    }

    /**
     * Facts that feed the score set.
     *
     * @param digitised has digitised papers, {@code HoSoCoThanhPhanSoHoa}
     * @param verifiedByVneid the account is verified by VNeID
     * @param databases codes of the national databases consulted, {@code DSKetNoiCSDL}
     */
    public record Flags(
            boolean digitised, boolean verifiedByVneid, OnlinePayment onlinePayment, List<String> databases) {
        public Flags {
            Rules.present("onlinePayment", onlinePayment);
            databases = Rules.texts("databases", databases, 50);
        }
    }

    /** A paper submitted with the dossier, {@code TaiLieuNop}; the file itself is not carried here. */
    public record SubmittedDocument(
            @Nullable String id,
            String name,
            @Nullable String componentCode,
            @Nullable String url,
            boolean digitised,
            boolean reused,
            boolean fromNationalStore) {
        public SubmittedDocument {
            id = Text.optional("id", id, 100);
            name = Text.required("name", name, 500);
            componentCode = Text.optional("componentCode", componentCode, 100);
            url = Rules.url("url", url);
        }
    }

    /** A fee or charge; amount in Vietnamese đồng. */
    public record Fee(@Nullable String code, String name, long amount, FeeKind kind) {
        public Fee {
            code = Text.optional("code", code, 50);
            name = Text.required("name", name, 500);
            amount = Rules.count("amount", amount);
            Rules.present("kind", kind);
        }
    }

    /** Lệ phí or phí. */
    public enum FeeKind {
        FEE,
        CHARGE
    }

    /** A request for further papers and, when it came, their receipt. */
    public record Supplement(
            String id,
            String requestedBy,
            String content,
            Instant requestedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant newDueAt) {
        public Supplement {
            id = Text.required("id", id, 100);
            requestedBy = Text.required("requestedBy", requestedBy, 200);
            content = Text.required("content", content, 4000);
            requestedAt = Rules.moment("requestedAt", requestedAt);
            receivedAt = Rules.optionalMoment("receivedAt", receivedAt);
            newDueAt = Rules.optionalMoment("newDueAt", newDueAt);
        }

        /** The id only: who asked and for what is personal data. */
        @Override
        public String toString() {
            return "Supplement[" + id + "]";
        }
    }

    /** A paper handed out as the result, {@code DanhSachGiayToKetQua}. */
    public record ResultDocument(
            @Nullable String id,
            String name,
            @Nullable String componentCode,
            @Nullable String url) {
        public ResultDocument {
            id = Text.optional("id", id, 100);
            name = Text.required("name", name, 500);
            componentCode = Text.optional("componentCode", componentCode, 100);
            url = Rules.url("url", url);
        }
    }
}
