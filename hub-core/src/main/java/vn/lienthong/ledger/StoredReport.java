package vn.lienthong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report as it stands.
 *
 * @param place which one
 * @param revision the present one, from 1
 * @param version grows with every change; who acts names the one that he has seen
 * @param preparedBy who drew the present revision up
 * @param message number of the message that carries the last revision pushed
 * @param sentAt when that was handed over
 * @param readAt when the receiver was last read
 */
public record StoredReport(
        long number,
        Place place,
        ReportState state,
        int revision,
        int version,
        LocalDate dueOn,
        String preparedBy,
        @Nullable String message,
        @Nullable Instant sentAt,
        @Nullable Instant readAt,
        Instant changedAt) {

    /** The message of the last revision pushed. */
    public Optional<MessageNumber> messageNumber() {
        return Optional.ofNullable(message).flatMap(MessageNumber::parse);
    }

    /** Which report: form, organisation as the hub shows it, period. */
    public record Place(String form, String organisation, String period) {
        @Override
        public String toString() {
            return form + "/" + organisation + "/" + period;
        }
    }
}
