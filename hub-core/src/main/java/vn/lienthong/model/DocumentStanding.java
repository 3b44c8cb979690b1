package vn.lienthong.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands with one receiver, worked out from the statuses in the order in which they came.
 *
 * <p>ASSUMED from the meanings of the codes (domain section 1.6): forward jumps are allowed; what comes a second time, or
 * later than something further on, is kept in the history and moves nothing; a refusal ends it unless the receiver has
 * registered the document; a recall is a side state beside it, opened by 13 before completion, closed by 15 or 16.
 *
 * @param since when this stage was reached, by the receiver's clock
 * @param recallSince when the recall came to where it stands; null while nobody asked
 */
public record DocumentStanding(
        Stage stage, Instant since, Recall recall, @Nullable Instant recallSince) {

    /** A document that was sent and of which nobody has said anything yet. */
    public static DocumentStanding sent(Instant at) {
        return new DocumentStanding(Stage.SENT, at, Recall.NONE, null);
    }

    /** What the next status makes of it. */
    public Step next(StatusCode code, Instant at) {
        Optional<Stage> stage = Stage.of(code);
        if (stage.isPresent()) {
            return stepTo(stage.get(), at);
        }
        return Recall.of(code).map(next -> recallTo(next, at)).orElseGet(() -> new Step(this, Effect.UNKNOWN_CODE));
    }

    private Step stepTo(Stage next, Instant at) {
        if (next == stage) {
            return new Step(this, Effect.REPEATED);
        }
        return stage.mayBecome(next)
                ? new Step(new DocumentStanding(next, at, recall, recallSince), Effect.APPLIED)
                : new Step(this, Effect.LATE);
    }

    private Step recallTo(Recall next, Instant at) {
        if (next == recall) {
            return new Step(this, Effect.REPEATED);
        }
        if (next == Recall.ASKED && stage == Stage.COMPLETED) {
            return new Step(this, Effect.AFTER_COMPLETION);
        }
        // An answer may come in before the question that it answers.
        boolean older = recallSince != null && at.isBefore(recallSince);
        return older
                ? new Step(this, Effect.LATE)
                : new Step(new DocumentStanding(stage, since, next, at), Effect.APPLIED);
    }

    /** How far a receiver has come with a document. */
    public enum Stage {
        SENT,
        ARRIVED,
        REFUSED,
        REGISTERED,
        ASSIGNED,
        IN_PROCESS,
        COMPLETED;

        static Optional<Stage> of(StatusCode code) {
            return switch (code.value()) {
                case "01" -> Optional.of(ARRIVED);
                case "02" -> Optional.of(REFUSED);
                case "03" -> Optional.of(REGISTERED);
                case "04" -> Optional.of(ASSIGNED);
                case "05" -> Optional.of(IN_PROCESS);
                case "06" -> Optional.of(COMPLETED);
                default -> Optional.empty();
            };
        }

        private boolean mayBecome(Stage next) {
            return this != REFUSED && compareTo(next) < 0 && (next != REFUSED || compareTo(REFUSED) < 0);
        }

        /** Nothing more is expected of the receiver. */
        public boolean isEnd() {
            return this == REFUSED || this == COMPLETED;
        }
    }

    /** Whether the sender wants the document back, or its update taken, and what the receiver says to that. */
    public enum Recall {
        NONE,
        ASKED,
        AGREED,
        REFUSED;

        static Optional<Recall> of(StatusCode code) {
            return switch (code.value()) {
                case "13" -> Optional.of(ASKED);
                case "15" -> Optional.of(AGREED);
                case "16" -> Optional.of(REFUSED);
                default -> Optional.empty();
            };
        }
    }

    /** What a status did. */
    public enum Effect {
        APPLIED,
        /** Said before. */
        REPEATED,
        /** Behind what is known already: kept, not applied. */
        LATE,
        /** A recall of what is completed: kept, not applied, for a person to see. */
        AFTER_COMPLETION,
        /** A code that no public source explains: kept. */
        UNKNOWN_CODE
    }

    /** The standing after a status, and what the status did to it. */
    public record Step(DocumentStanding standing, Effect effect) {}
}
