package vn.lienthong.registry;

import java.util.List;
import java.util.Optional;

/** What a code means on a day. */
public sealed interface Resolution {

    /** The one organisation that it leads to, if it does. */
    default Optional<Organisation> organisation() {
        return Optional.empty();
    }

    default List<Candidate> candidates() {
        return List.of();
    }

    /** An organisation bears the code on that day. */
    record Named(Organisation unit) implements Resolution {
        @Override
        public Optional<Organisation> organisation() {
            return Optional.of(unit);
        }
    }

    /** The code has ended; {@code unit} has taken the place of {@code former}, or is the same one under another code. */
    record Succeeded(Organisation former, Organisation unit) implements Resolution {
        @Override
        public Optional<Organisation> organisation() {
            return Optional.of(unit);
        }
    }

    /** It is known and leads to nobody on that day: a person must decide. */
    record Undecided(List<Candidate> candidates) implements Resolution {
        public Undecided {
            candidates = List.copyOf(candidates);
        }
    }

    /** No organisation ever had it. */
    record Unknown(List<Candidate> candidates) implements Resolution {
        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }
}
