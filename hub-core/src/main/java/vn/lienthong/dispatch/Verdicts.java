package vn.lienthong.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.Reasons;
import vn.lienthong.ledger.Transition;
import vn.lienthong.model.OrgCode;

/** What each outcome makes of a delivery (design section 6). */
final class Verdicts {
    private static final Duration FIRST_QUESTION_AFTER = Duration.ofSeconds(1);
    private static final Duration LATEST_QUESTION_AFTER = Duration.ofMinutes(5);
    private static final Duration OTHERS_PROBE_FOR = Duration.ofMinutes(2);
    private static final int MOST_LOST_ANSWERS = 10;

    private final Clock clock;

    Verdicts(Clock clock) {
        this.clock = clock;
    }

    static boolean isDone(Outcome outcome) {
        return outcome instanceof Outcome.Delivered || outcome instanceof Outcome.Duplicate;
    }

    /**
     * What an outcome makes of a delivery.
     *
     * @param doubt whether the receiver may have it all the same: the answer came to a question about an earlier attempt, or
     *     the hub failed after it had sent something
     */
    Transition transition(Due due, Outcome outcome, Repeatability repeatability, boolean doubt) {
        if (outcome instanceof Outcome.Delivered delivered) {
            return Transition.delivered(due, "DELIVERED", delivered.receipt());
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return Transition.delivered(due, "DUPLICATE", duplicate.receipt());
        }
        if (outcome instanceof Outcome.Refused refused) {
            String why = Attempt.isDefect(refused) ? Reasons.DEFECT : Reasons.REFUSED;
            return new Transition(due, DeliveryState.QUARANTINED, 1, doubt, null, why, refused.line(), why);
        }
        if (outcome instanceof Outcome.NotNow later) {
            return new Transition(
                    due, DeliveryState.NOT_BEFORE, 0, doubt, later.until(), Reasons.NOT_NOW, later.code(), "NOT_NOW");
        }
        if (outcome instanceof Outcome.Unroutable unroutable) {
            return new Transition(
                    due,
                    DeliveryState.HELD,
                    0,
                    doubt,
                    null,
                    Reasons.UNROUTABLE,
                    unroutable.organisation(),
                    "UNROUTABLE");
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return answerLost(due, unknown.signal(), repeatability);
        }
        throw new IllegalArgumentException(outcome.getClass().getSimpleName() + " concerns the connection");
    }

    /** Asked for or repeated later, less and less often; after many lost answers a person decides. */
    private Transition answerLost(Due due, String signal, Repeatability repeatability) {
        if (repeatability == Repeatability.BLIND) {
            return needsAPerson(due, 1, signal);
        }
        if (due.attempts() + 1 >= MOST_LOST_ANSWERS) {
            return new Transition(
                    due, DeliveryState.UNKNOWN, 1, true, null, Reasons.ANSWER_LOST, signal, "ANSWER_LOST_TOO_OFTEN");
        }
        Duration wait = FIRST_QUESTION_AFTER.multipliedBy(1L << Math.min(due.attempts(), 20));
        Duration bounded = wait.compareTo(LATEST_QUESTION_AFTER) > 0 ? LATEST_QUESTION_AFTER : wait;
        boolean repeatable = repeatability == Repeatability.IDEMPOTENT;
        return lookedAtAgain(
                due, 1, bounded, signal, repeatability, repeatable ? "ANSWER_LOST_REPEATABLE" : "ANSWER_LOST");
    }

    /** The endpoint is known to be down, and this probe's answer was lost like the others: the next probe is another's. */
    Transition putOff(Due due, String signal, Repeatability repeatability) {
        return lookedAtAgain(due, 0, OTHERS_PROBE_FOR, signal, repeatability, "PROBE_LOST");
    }

    private Transition lookedAtAgain(
            Due due, int attempts, Duration after, String signal, Repeatability repeatability, String code) {
        String reason = repeatability == Repeatability.IDEMPOTENT ? Reasons.REPEATABLE : Reasons.ANSWER_LOST;
        Instant then = clock.instant().plus(after);
        return new Transition(due, DeliveryState.UNKNOWN, attempts, true, then, reason, signal, code);
    }

    /** Found in doubt at a receiver that can neither recognise a repeat nor be asked. */
    Transition needsAPerson(Due due) {
        return needsAPerson(due, 0, null);
    }

    private static Transition needsAPerson(Due due, int attempts, @Nullable String signal) {
        return new Transition(
                due,
                DeliveryState.UNKNOWN,
                attempts,
                true,
                null,
                Reasons.CANNOT_ASK,
                signal,
                signal == null ? "NEEDS_A_PERSON" : "ANSWER_LOST_CANNOT_ASK");
    }

    /** Nobody is asked: who takes what a former office's code names is for a person to say. */
    static Transition undecided(Due due) {
        String offices = due.successions().undecided().entrySet().stream()
                .filter(office -> due.undecided().contains(office.getKey()))
                .map(office -> office.getKey()
                        + office.getValue().stream()
                                .map(OrgCode::value)
                                .collect(Collectors.joining(" | ", " → ", " ?")))
                .collect(Collectors.joining(", "));
        return new Transition(due, DeliveryState.HELD, 0, due.doubt(), null, Reasons.UNROUTABLE, offices, "UNDECIDED");
    }
}
