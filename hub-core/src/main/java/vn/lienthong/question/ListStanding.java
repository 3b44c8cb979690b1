package vn.lienthong.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.QuestionLists;

/**
 * How far a list of questions is.
 *
 * @param state RUNNING, DONE or STOPPED
 * @param waiting questions that have no answer yet
 * @param failed questions that were asked and will have none
 * @param detail code of why it rests or was stopped; null where it goes on
 * @param nextAt nothing of it is asked before; null where nothing will be
 */
public record ListStanding(
        UUID list,
        String service,
        Instant at,
        String state,
        int total,
        int waiting,
        int found,
        int notFound,
        int failed,
        @Nullable String detail,
        @Nullable Instant nextAt) {
    static ListStanding of(UUID list, QuestionLists.Standing found, Instant now) {
        boolean running = found.state().equals("RUNNING");
        boolean goesOn = running && !found.nextAt().isAfter(now);
        return new ListStanding(
                list,
                found.service(),
                found.at(),
                found.state(),
                found.total(),
                found.waiting(),
                found.found(),
                found.notFound(),
                found.failed(),
                goesOn || found.state().equals("DONE") ? null : found.detail(),
                running ? found.nextAt() : null);
    }
}
