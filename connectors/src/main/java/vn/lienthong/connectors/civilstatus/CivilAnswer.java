package vn.lienthong.connectors.civilstatus;

import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.AnswerReading;
import vn.lienthong.connectors.ngsp.JusticeErrors;

/**
 * Answers of the register (domain section 4.5): a status, and an error code where that is 0.
 *
 * <p>ASSUMED, for the guide prints values without their names: status {@code status}, code {@code errorCode}, words {@code
 * statusDescription}; what was asked for stands beside them or in a list {@code value} or {@code data}.
 */
final class CivilAnswer {
    private static final String WELL = "1";
    private static final String FAILED = "0";

    private CivilAnswer() {}

    /** Reads what a good answer holds. */
    static AnswerReading of(AnswerReading good) {
        return of(Map.of(WELL, good));
    }

    /** By status, where it says more than that all is well. */
    static AnswerReading of(Map<String, AnswerReading> byStatus) {
        return answer -> {
            String status = answer.text("status").orElse("");
            if (status.equals(FAILED)) {
                return JusticeErrors.reply(answer.text("errorCode").orElse(""));
            }
            AnswerReading reading = byStatus.get(status);
            return reading == null ? Reply.ServiceDown.of("answer-malformed") : reading.read(answer);
        };
    }

    static List<AnswerNode> records(AnswerNode answer) {
        for (String list : List.of("value", "data")) {
            if (answer.has(list)) {
                return answer.in(list).items();
            }
        }
        return List.of(answer);
    }
}
