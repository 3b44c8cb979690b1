package vn.lienthong.simulator;

import java.time.Duration;

/**
 * How a clerk works.
 *
 * @param step how long after arrival a document is registered, and again how long until it is done
 * @param refusesEvery each document with this number in the order of arrival is refused instead; 0 refuses none
 */
public record ClerkHabit(Duration step, int refusesEvery) {
    /** Everything is said at once, nothing refused. */
    public static final ClerkHabit QUICK = new ClerkHabit(Duration.ZERO, 0);
}
