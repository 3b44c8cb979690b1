package vn.lienthong.connectors.businessregister;

import java.util.Optional;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;

/** {@code Status} of the NGSP guide: "1" is an answer. Its {@code Message} is not passed on, for it may quote the question. */
final class RegisterStatus {
    private RegisterStatus() {}

    /** Empty where the register says that all is well. */
    static Optional<Reply> failure(AnswerNode answer) {
        String status = answer.text("Status").orElse("");
        return switch (status) {
            case "1" -> Optional.empty();
            case "0" -> Optional.of(new Reply.Refused("Status 0"));
            default -> Optional.of(Reply.ServiceDown.of("answer-malformed"));
        };
    }
}
