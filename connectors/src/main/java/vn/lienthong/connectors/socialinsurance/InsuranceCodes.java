package vn.lienthong.connectors.socialinsurance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.NgspDates;
import vn.lienthong.model.Gender;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.PartialDate;

/** The digits of the service: {@code gioiTinh}, {@code loaiNgaySinh}, {@code errorCode} (domain section 4.4). */
final class InsuranceCodes {
    private static final Pattern SHOWN = Pattern.compile("[A-Za-z0-9_.-]{1,20}");
    private static final Pattern GOOD = Pattern.compile("0{1,2}");
    private static final String DAY = "0";
    private static final String YEAR = "1";
    private static final String MONTH = "2";

    private InsuranceCodes() {}

    static String of(Gender gender) {
        return switch (gender) {
            case MALE -> "1";
            case FEMALE -> "2";
            case OTHER -> "3";
        };
    }

    static @Nullable Gender gender(Optional<String> digit) {
        return digit.map(text -> switch (text) {
                    case "1" -> Gender.MALE;
                    case "2" -> Gender.FEMALE;
                    case "3" -> Gender.OTHER;
                    default -> throw InvalidValue.of("enum", "expected", "1, 2, 3");
                })
                .orElse(null);
    }

    static String of(PartialDate.Precision precision) {
        return switch (precision) {
            case DAY -> DAY;
            case YEAR -> YEAR;
            case MONTH -> MONTH;
        };
    }

    /** Eight digits; ASSUMED: what is not known is 01 there. */
    static String digits(PartialDate date) {
        String known = date.value().replace("-", "");
        return known + "0101".substring(known.length() - 4);
    }

    static @Nullable PartialDate birth(AnswerNode answer) {
        PartialDate.Precision precision = switch (answer.text("loaiNgaySinh").orElse(DAY)) {
            case DAY -> PartialDate.Precision.DAY;
            case YEAR -> PartialDate.Precision.YEAR;
            case MONTH -> PartialDate.Precision.MONTH;
            default -> throw InvalidValue.of("enum", "expected", "0, 1, 2");
        };
        return answer.text("ngaySinh")
                .map(digits -> NgspDates.joined(digits, precision))
                .orElse(null);
    }

    /** Its values are not public: only what has the form of a code is repeated. */
    static Optional<Reply> refusal(AnswerNode answer) {
        return answer.text("errorCode")
                .filter(code -> !GOOD.matcher(code).matches())
                .map(code -> new Reply.Refused(SHOWN.matcher(code).matches() ? "errorCode " + code : "errorCode"));
    }
}
