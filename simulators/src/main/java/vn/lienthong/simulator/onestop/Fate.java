package vn.lienthong.simulator.onestop;

/** What becomes of a dossier; the weights are per thousand, ASSUMED. */
enum Fate {
    /** Solved within its time. */
    ON_TIME(745),
    /** Solved after its time. */
    LATE(55),
    /** Further papers were asked for. */
    SUPPLEMENTED(85),
    /** The fee was asked for in the middle. */
    PAID_LATER(40),
    NOT_ACCEPTED(30),
    WITHDRAWN(18),
    STOPPED(12),
    /** Still open when the record ends. */
    STUCK(5),
    /** A state follows another that it should not, as real systems do (domain section 3.4). */
    UNUSUAL(10);

    private final int weight;

    Fate(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
