package vn.lienthong.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a check found in a report. Its sentence stands under {@code finding.<code>}.
 *
 * @param indicator the figure that is meant; empty is the report as a whole
 */
public record Finding(Code code, String indicator, Map<String, String> facts) {
    public Finding {
        facts = Map.copyOf(facts);
    }

    static Finding of(Code code, String indicator, String... facts) {
        Map<String, String> byName = new TreeMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            byName.put(facts[i], facts[i + 1]);
        }
        return new Finding(code, indicator, byName);
    }

    static boolean haveMistake(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isMistake);
    }

    /** Whether the report cannot be approved with it. */
    @JsonIgnore
    public boolean isMistake() {
        return code.mistake;
    }

    /** What a check may find. */
    public enum Code {
        /** The period is not over: its figures are not final. */
        PERIOD_NOT_OVER(true),
        /** Nobody has given a figure, which is not zero. */
        MISSING(true),
        /** A whole is not the sum of its parts. */
        SUM_DIFFERS(true),
        /** A part is larger than its whole. */
        PART_LARGER(true),
        /** The denominator is zero: there is no value, which is not zero. */
        NO_DENOMINATOR(false),
        /** The indicator is not in use in the period. */
        NOT_IN_USE(false),
        /** Against the period before it changes by more than the form takes for usual. */
        JUMP(false),
        /** The figure is meant as about or at least; the receiver gets the plain number. */
        NOT_EXACT(false);

        private final boolean mistake;

        Code(boolean mistake) {
            this.mistake = mistake;
        }
    }
}
