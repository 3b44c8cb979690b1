package vn.lienthong.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A content that one person has corrected for one receiver and another person is to approve.
 *
 * @param message whose delivery to the connection was refused
 * @param of the message whose content was corrected: the refused one, or the amended one that went in its place before
 * @param proposal who corrected it and why
 * @param decidedBy null while it waits
 * @param child the message that goes in its place; null unless it was approved
 */
public record Amendment(
        long no,
        String connection,
        MessageNumber message,
        MessageNumber of,
        Act proposal,
        Instant proposedAt,
        Status status,
        @Nullable String decidedBy,
        @Nullable String decidedWhy,
        @Nullable Instant decidedAt,
        @Nullable MessageNumber child) {

    public DeliveryRef delivery() {
        return new DeliveryRef(connection, message.position());
    }

    public boolean isOpen() {
        return status == Status.PROPOSED;
    }

    /** What goes in its place. */
    public Optional<MessageNumber> findChild() {
        return Optional.ofNullable(child);
    }

    /** How far it is. */
    public enum Status {
        PROPOSED,
        APPROVED,
        RETURNED
    }
}
