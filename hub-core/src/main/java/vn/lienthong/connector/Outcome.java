package vn.lienthong.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FieldProblem;

/**
 * What came of one attempt; decides alone what the hub does next (design section 6). Carries no personal data. A signal, or
 * what is misconfigured, is a code of the catalogue ({@code signal.<code>}), with a number behind a blank or another signal
 * behind a colon: {@code connect-refused}, {@code HTTP 503}, {@code login: HTTP 500}.
 */
public sealed interface Outcome {

    /** The receiver has it and says so. {@code receipt} is the receiver's own number, if it gives one. */
    record Delivered(@Nullable String receipt) implements Outcome {}

    /** The receiver had it already, with equal content. */
    record Duplicate(@Nullable String receipt) implements Outcome {}

    /** The receiver refuses the content. {@code code} is the receiver's own; paths name our fields. */
    record Refused(String code, List<FieldProblem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }

        /** Between the code and the fields, where a refusal is kept as one line. */
        public static final String FIELDS = " — ";

        private static final int MOST_FIELDS = 20;

        public static Refused of(String code) {
            return new Refused(code, List.of());
        }

        /** {@code 22 — /number, /summary}; at most 20 fields. */
        public String line() {
            String fields = problems.stream()
                    .map(FieldProblem::path)
                    .distinct()
                    .limit(MOST_FIELDS)
                    .collect(Collectors.joining(", "));
            return fields.isEmpty() ? code : code + FIELDS + fields;
        }
    }

    /** The receiver cannot be reached or says it is not able to serve. {@code signal} is what told us. */
    record TargetDown(String signal, Optional<Duration> retryAfter) implements Outcome {
        public static TargetDown of(String signal) {
            return new TargetDown(signal, Optional.empty());
        }
    }

    /** The receiver will take it, not before {@code until}. */
    record NotNow(String code, Instant until) implements Outcome {}

    /** The receiver does not know us: credentials, certificate, address. Knocking on would do harm. */
    record Misconfigured(String what) implements Outcome {}

    /** The receiver does not know the organisation that the message is for. */
    record Unroutable(String organisation) implements Outcome {}

    /** The request went out and the answer was lost. */
    record Unknown(String signal) implements Outcome {}
}
