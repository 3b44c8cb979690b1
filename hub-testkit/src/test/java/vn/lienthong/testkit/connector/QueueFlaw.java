package vn.lienthong.testkit.connector;

/** What is broken in the connector of a source that gives each record once, and the clause that must catch it. */
enum QueueFlaw {
    ACKNOWLEDGED_BEFORE_IT_IS_DURABLE("without a gap wherever it was killed"),
    ACKNOWLEDGED_NEVER("what was taken does not come again"),
    ACKNOWLEDGED_WITH_ALL_OTHERS("what was taken does not come again, and all else does");

    private final String clause;

    QueueFlaw(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
