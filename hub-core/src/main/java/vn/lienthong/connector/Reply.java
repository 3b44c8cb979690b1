package vn.lienthong.connector;

import java.time.Duration;
import java.util.Optional;
import vn.lienthong.model.Answer;

/**
 * What came of one question. Signals, and what is misconfigured, are codes as in {@link Outcome}; apart from the answer itself
 * nothing in it is personal data.
 */
public sealed interface Reply {

    /** The service knows, and says what. */
    record Found(Answer answer) implements Reply {}

    /** The service says that it knows nothing of the kind. */
    record NotFound() implements Reply {}

    /** The service knows of it and has no answer yet. {@code code} is the service's own. */
    record Unfinished(String code) implements Reply {}

    /** The service refuses this question for its content. {@code code} is the service's own. */
    record Refused(String code) implements Reply {}

    /** The service has answered us too often for now. */
    record TooMany(String signal, Optional<Duration> retryAfter) implements Reply {}

    /** The service cannot be reached, cannot serve, or what came is no answer of it. */
    record ServiceDown(String signal, Optional<Duration> retryAfter) implements Reply {
        public static ServiceDown of(String signal) {
            return new ServiceDown(signal, Optional.empty());
        }
    }

    /** The service does not know us: credentials, certificate, address. */
    record Misconfigured(String what) implements Reply {}
}
