package vn.lienthong.indicator;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that must hold of a record. A fact that is absent fulfils nothing but {@link Absent}. */
public sealed interface Condition {

    Fact fact();

    /** The word or flag is one of these. */
    record OneOf(Fact fact, Set<String> words) implements Condition {
        public OneOf {
            words = Set.copyOf(words);
        }

        @Override
        public String toString() {
            return fact.word() + " = " + words.stream().sorted().collect(Collectors.joining(" | "));
        }
    }

    /** It is known. */
    record Present(Fact fact) implements Condition {
        @Override
        public String toString() {
            return fact.word() + " present";
        }
    }

    /** It is not known. */
    record Absent(Fact fact) implements Condition {
        @Override
        public String toString() {
            return fact.word() + " absent";
        }
    }

    /** A number within bounds, both included. */
    record Between(Fact fact, long least, long most) implements Condition {
        @Override
        public String toString() {
            return fact.word() + (most == Long.MAX_VALUE ? " ≥ " + least : " " + least + "–" + most);
        }
    }

    /** A moment not after another one of the same record. */
    record NotAfter(Fact fact, Fact other) implements Condition {
        @Override
        public String toString() {
            return fact.word() + " ≤ " + other.word();
        }
    }

    /** All of them, as people read them. */
    static String told(List<Condition> conditions) {
        return conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
    }
}
