package vn.lienthong.testkit.connector;

/** What is broken in a source's connector, and a part of the name of the clause that must catch it. */
enum PullFlaw {
    DROPS_THE_LAST_PORTION("come all"),
    NEWEST_FIRST("the oldest first"),
    ALL_IN_ONE_PORTION("fit into memory"),
    NEVER_THE_SAME_BOOKMARK("read twice from the start"),
    ENDS_FOR_GOOD("what is new since the bookmark comes"),
    BOOKMARK_BEFORE_ITS_ROWS("without a gap wherever it was killed"),
    DEAF("stops when it is told to"),
    TROUBLE_OVER_NOTHING("an empty source is no trouble"),
    CHOKES_ON_A_RECORD("blocks no other"),
    DROPS_A_RECORD("blocks no other"),
    NAME_IN_THE_PLACE("no place, no bookmark"),
    NAME_IN_THE_TROUBLE("CUT is told"),
    TROUBLE_WITHOUT_A_SENTENCE("UNREACHABLE is told"),
    SWALLOWS_TROUBLE("UNREACHABLE is told"),
    SKIPS_WHAT_FAILED("CUT is told");

    private final String clause;

    PullFlaw(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
