package vn.lienthong.indicator;

import static vn.lienthong.indicator.Records.AGENCIES;
import static vn.lienthong.indicator.Records.DOSSIERS;
import static vn.lienthong.indicator.Records.PROCEDURES;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.Procedure;

/** One thing known of a record, by the name that rules use. */
public enum Fact {
    /** Cơ quan tiếp nhận. */
    INTAKE(DOSSIERS, Kind.ORGANISATION),
    /** Cơ quan có thẩm quyền giải quyết. */
    COMPETENT(DOSSIERS, Kind.ORGANISATION),
    /** Ngày nộp. */
    SUBMITTED(DOSSIERS, Kind.MOMENT),
    /** Ngày tiếp nhận. */
    RECEIVED(DOSSIERS, Kind.MOMENT),
    /** Ngày hẹn trả. */
    DUE(DOSSIERS, Kind.MOMENT),
    /** Ngày kết thúc xử lý; where it is absent, ngày trả kết quả; where that is absent too, ngày từ chối. */
    ENDED(DOSSIERS, Kind.MOMENT),
    /** As {@code ended}, earlier by the time that supplements were waited for. */
    ENDED_NET(DOSSIERS, Kind.MOMENT),
    /** When it ended; while it has not, when it was due. ASSUMED reading of "unfinished: compare with the period's end". */
    JUDGED(DOSSIERS, Kind.MOMENT),
    /** State after the newest message or step. */
    STATUS(DOSSIERS, DossierStatus.class),
    /** Kênh thực hiện. */
    CHANNEL(DOSSIERS, Dossier.Channel.class),
    /** Thanh toán trực tuyến. */
    ONLINE_PAYMENT(DOSSIERS, Dossier.OnlinePayment.class),
    /** Hồ sơ có thành phần số hóa. */
    DIGITISED(DOSSIERS, Kind.FLAG),
    /** Tài khoản được xác thực với VNeID. */
    VNEID(DOSSIERS, Kind.FLAG),
    /** How many supplements were asked for. */
    SUPPLEMENTS(DOSSIERS, Kind.NUMBER),
    /** How many results there are as files. */
    RESULT_FILES(DOSSIERS, Kind.NUMBER),
    /** How many papers were submitted. */
    PAPERS(DOSSIERS, Kind.NUMBER),
    /** How many of them were digitised. */
    PAPERS_DIGITISED(DOSSIERS, Kind.NUMBER),
    /** How many of them were used again. */
    PAPERS_REUSED(DOSSIERS, Kind.NUMBER),
    /** How many of them came from the national store. */
    PAPERS_FROM_STORE(DOSSIERS, Kind.NUMBER),
    /** How many national databases were consulted. */
    DATABASES(DOSSIERS, Kind.NUMBER),
    /** Cơ quan công bố. */
    PUBLISHER(PROCEDURES, Kind.ORGANISATION),
    /** Level of service on the day. */
    LEVEL(PROCEDURES, Procedure.Level.class),
    /** The agency itself. */
    AGENCY(AGENCIES, Kind.ORGANISATION),
    /** Its place in the state. */
    KIND(AGENCIES, AgencyKind.class),
    /** How many documents it issued in the period. */
    DOCUMENTS_OUT(AGENCIES, Kind.NUMBER),
    /** How many of them an organisation has signed rightly. */
    DOCUMENTS_OUT_SIGNED(AGENCIES, Kind.NUMBER),
    /** How many of them an organisation and a person have signed rightly, in one file. */
    DOCUMENTS_OUT_IN_FULL(AGENCIES, Kind.NUMBER),
    /** How many documents of the period name it as a receiver. */
    DOCUMENTS_IN(AGENCIES, Kind.NUMBER),
    /** How many of them an organisation has signed rightly. */
    DOCUMENTS_IN_SIGNED(AGENCIES, Kind.NUMBER);

    private final Records records;
    private final Kind kind;
    private final @Nullable Class<? extends Enum<?>> words;

    Fact(Records records, Kind kind) {
        this.records = records;
        this.kind = kind;
        this.words = null;
    }

    Fact(Records records, Class<? extends Enum<?>> words) {
        this.records = records;
        this.kind = Kind.WORD;
        this.words = words;
    }

    public Records records() {
        return records;
    }

    public Kind kind() {
        return kind;
    }

    /** All words that a {@link Kind#WORD} may be. */
    public List<String> words() {
        return words == null
                ? List.of()
                : Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }

    /** As rules write it, {@code ended-net}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Stream<Fact> of(Records records) {
        return Arrays.stream(values()).filter(fact -> fact.records == records);
    }

    /** What may be asked of a fact. */
    public enum Kind {
        ORGANISATION,
        MOMENT,
        WORD,
        FLAG,
        NUMBER
    }
}
