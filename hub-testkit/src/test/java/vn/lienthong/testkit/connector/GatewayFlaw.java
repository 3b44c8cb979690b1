package vn.lienthong.testkit.connector;

/** What is broken in a gateway, and a part of the name of the clause that must catch it. */
enum GatewayFlaw {
    BELIEVES_HTTP_200("an empty JSON object is not believed"),
    ERROR_IS_NOT_FOUND("ERROR_IN_200 is not believed"),
    BREAKAGE_IS_NOT_FOUND("an answer that breaks off is not believed"),
    PAGE_IS_NOT_FOUND("PAGE_IN_200 is told"),
    TROUBLE_IS_NOT_FOUND("HTTP_503 is told"),
    CREDENTIALS_ARE_AN_OUTAGE("HTTP_401 is told"),
    FORGETS_THE_TIME_TO_WAIT("HTTP_429 is told"),
    SIGNAL_WITHOUT_A_SENTENCE("HTTP_500 is told"),
    ANSWERS_THE_LAST_ONE("is answered with what the service knows"),
    NEVER_THE_SAME("is answered the same twice"),
    SAYS_IT_CHANGES("asking changes nothing there"),
    NAME_IN_THE_ADDRESS("no address and no header"),
    OFFICER_IN_A_HEADER("no address and no header"),
    REPEATS_A_QUOTATION("that quotes the question is not repeated");

    private final String clause;

    GatewayFlaw(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
