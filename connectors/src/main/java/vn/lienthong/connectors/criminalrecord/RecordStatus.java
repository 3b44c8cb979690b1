package vn.lienthong.connectors.criminalrecord;

import java.util.Optional;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.connectors.ngsp.JusticeErrors;

/** {@code STATUS} of the service: whether all is well, or which error it is. */
final class RecordStatus {
    private static final String WELL = "1";

    private RecordStatus() {}

    /** Empty where the service says that all is well. */
    static Optional<Reply> failure(AnswerNode answer) {
        String status = answer.text("STATUS").orElse("");
        return status.equals(WELL) ? Optional.empty() : Optional.of(JusticeErrors.reply(status));
    }
}
