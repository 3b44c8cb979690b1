package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one waiting delivery.
 *
 * @param attempts how many attempts this counts, 0 or 1
 * @param doubt whether something may have gone out without an answer
 * @param notBefore when it is to be looked at again; null when only a person or another event brings it back
 * @param reason code of the reason, kept with the delivery while it stands there
 * @param detail receiver's code and field paths as JSON; never a value of the message
 * @param code stable code of the event; its sentence stands in the text catalogue under {@code event.<code>}
 */
public record Transition(
        Due delivery,
        DeliveryState to,
        int attempts,
        boolean doubt,
        @Nullable Instant notBefore,
        @Nullable String reason,
        @Nullable String detail,
        String code) {
    public Transition {
        detail = StoredText.of(detail);
    }

    /** The receiver has it. */
    public static Transition delivered(Due delivery, String code, @Nullable String detail) {
        return new Transition(delivery, DeliveryState.DELIVERED, 1, false, null, null, detail, code);
    }

    /** PostgreSQL does not take it as it is: what was done is kept without the receiver's words, anything else is a defect. */
    Transition withoutWhatCannotBeStored() {
        return to == DeliveryState.DELIVERED
                ? new Transition(delivery, to, attempts, doubt, null, null, null, code)
                : new Transition(
                        delivery,
                        DeliveryState.QUARANTINED,
                        attempts,
                        doubt,
                        null,
                        Reasons.DEFECT,
                        "DEFECT OutcomeNotStorable",
                        Reasons.DEFECT);
    }

    /** It stands behind an earlier one of its key. */
    public static Transition heldBehind(Due delivery) {
        return new Transition(
                delivery, DeliveryState.HELD, 0, delivery.doubt(), null, Reasons.BEHIND, null, "HELD_BEHIND");
    }

    /** As {@link #heldBehind}, and it went out in the same call as the earlier one, without an answer. */
    public static Transition heldInDoubt(Due delivery) {
        return new Transition(delivery, DeliveryState.HELD, 1, true, null, Reasons.BEHIND, null, "HELD_BEHIND");
    }
}
