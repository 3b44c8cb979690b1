package vn.lienthong.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list of questions, or one that was not finished, has come to its end; its answers can be had. It holds nothing of them.
 * Made by the hub itself and refused at every door.
 *
 * @param list under which the answers are, the business key
 * @param service that was asked
 * @param client system that asked, and that is told
 * @param state whether all was asked
 * @param total questions
 * @param found questions that were answered
 * @param notFound questions about what the service does not know
 * @param failed questions that were asked and have no answer
 * @param detail code of why it was stopped
 * @param endedAt when the last question was settled
 */
@EventType("vn.lienthong.questions-answered.v1")
public record QuestionsAnswered(
        String list,
        String service,
        String client,
        State state,
        long total,
        long found,
        long notFound,
        long failed,
        @Nullable String detail,
        Instant endedAt)
        implements CanonicalMessage {
    private static final int CODE = 100;

    public QuestionsAnswered {
        list = Text.required("list", list, CODE);
        service = Text.required("service", service, CODE);
        client = Text.required("client", client, CODE);
        Rules.present("state", state);
        total = Rules.count("total", total);
        found = Rules.count("found", found);
        notFound = Rules.count("notFound", notFound);
        failed = Rules.count("failed", failed);
        detail = Text.optional("detail", detail, 200);
        endedAt = Rules.moment("endedAt", endedAt);
    }

    @Override
    public String key() {
        return list;
    }

    /** How a list has ended. */
    public enum State {
        DONE,
        STOPPED
    }
}
