package vn.lienthong.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier (hồ sơ) of a one-stop office with everything known of it at a moment; the newest one of a number replaces
 * the older ones. Source: domain section 3.2.
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

    @Override
    public String key() {
        return number.value();
    }

    /** The procedure as the dossier names it: code and name, field (lĩnh vực) code and name. */
    public record ProcedureRef(ProcedureCode code, String name, String fieldCode, String fieldName) {}

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
            @Nullable Instant returnedAt) {}

    /**
     * The office that took the dossier in and the office that decides; they differ since NĐ 118/2025/NĐ-CP.
     *
     * @param receiptNumber số biên nhận
     */
    public record Offices(
            OrgCode intake, OrgCode competent, @Nullable String receiptNumber) {}

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
            databases = List.copyOf(databases);
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
            boolean fromNationalStore) {}

    /** A fee or charge; amount in Vietnamese đồng. */
    public record Fee(@Nullable String code, String name, long amount, FeeKind kind) {}

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
            @Nullable Instant newDueAt) {}

    /** A paper handed out as the result, {@code DanhSachGiayToKetQua}. */
    public record ResultDocument(
            @Nullable String id,
            String name,
            @Nullable String componentCode,
            @Nullable String url) {}
}
