package vn.lienthong.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a system is told. Prints without the answer.
 *
 * @param number of the question, to be named in every complaint about it
 * @param answer the fields that were granted; null when there is none
 * @param code the service's own, where it has not finished
 * @param knownAt when the service said it
 * @param ageSeconds how long ago that was
 * @param later list under which the hub asks again by itself, where the service has not finished
 */
public record Told(
        String number,
        String service,
        State state,
        @Nullable ObjectNode answer,
        @Nullable String code,
        Instant knownAt,
        long ageSeconds,
        String connection,
        String legalBasis,
        @Nullable UUID later) {

    Told withLater(UUID list) {
        return new Told(number, service, state, answer, code, knownAt, ageSeconds, connection, legalBasis, list);
    }

    /** What came of a question that was asked. */
    public enum State {
        /** The service knows. */
        FOUND,
        /** The service says that it knows nothing of the kind. */
        NOT_FOUND,
        /** The service knows of it and has no answer yet. */
        UNFINISHED
    }

    @Override
    public String toString() {
        return "Told[" + number + ", " + state + "]";
    }
}
