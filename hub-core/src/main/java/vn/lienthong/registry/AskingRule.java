package vn.lienthong.registry;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What somebody should look at in how an officer asks one service. It refuses nothing.
 *
 * @param moreThan so many questions of the pattern are still usual
 * @param within the time in which they are counted
 * @param hours for {@code OUTSIDE_HOURS}: when one works here
 */
public record AskingRule(Pattern pattern, int moreThan, Duration within, Optional<Hours> hours) {

    /** What is counted. */
    public enum Pattern {
        /** Every question. */
        TOO_MANY,
        /** Questions outside the hours of a working day. */
        OUTSIDE_HOURS,
        /** Questions about persons of the officer's own family name. */
        SAME_FAMILY_NAME
    }

    /** From the one time to the other, of a working day. */
    public record Hours(LocalTime from, LocalTime to) {
        public boolean include(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }
}
