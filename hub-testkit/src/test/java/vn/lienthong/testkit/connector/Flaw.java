package vn.lienthong.testkit.connector;

/** What is broken, and a part of the name of the clause that must catch it. */
enum Flaw {
    SETTING_WITHOUT_SENTENCE("explained by a sentence"),
    SECRET_NOT_MARKED("sounds like a secret"),
    KEY_NOT_KEBAB("kebab-case key"),
    FIELDS_SWAPPED("goes out as its fixture says"),
    BODY_NEVER_THE_SAME("goes out the same twice"),
    TEXT_DECOMPOSED("goes out in NFC"),
    ZONE_OF_THE_MACHINE("goes out the same from a machine elsewhere"),
    BELIEVES_HTTP_200("ERROR_IN_200 at the change ends as refused"),
    BELIEVES_A_PAGE("PAGE_IN_200 at the change"),
    BELIEVES_GARBAGE("GARBAGE at the change"),
    SWALLOWS_FAULTS("DOWN at every call ends as target down"),
    KNOCKS_ON_AFTER_401("HTTP_401 at the change ends as misconfigured"),
    FORGETS_RETRY_AFTER("HTTP_429 at the change ends as target down with its Retry-After"),
    REFUSES_WHEN_DOWN("HTTP_503 at the change ends as target down"),
    CALLS_A_CHANGE_A_QUESTION("CUT_AFTER_EFFECT at the change ends as in doubt"),
    CALLS_A_LOST_CHANGE_DOWN("HTTP_502 at the change ends as in doubt"),
    STAYS_BROKEN("HTTP_500 at the change"),
    REPEATS_BY_ITSELF("an attempt is not repeated by the connector itself"),
    NEW_KEY_EACH_ATTEMPT("the same message twice has one effect"),
    FINDS_EVERYTHING("what did not arrive is not found there"),
    FINDS_NOTHING("what arrived is found there"),
    ASKS_BY_SENDING("what did not arrive is not found there"),
    NAME_IN_THE_ADDRESS("no address and no header tells personal data"),
    REPEATS_THE_ANSWER("that quotes the message is not repeated"),
    PUSH_MISSES_A_FIELD("without /who is refused by that path"),
    PUSH_NAMES_THE_WRONG_FIELD("without /who is refused by that path"),
    PUSH_QUOTES_THE_VALUE("any field spoilt is read or refused, and not quoted"),
    PUSH_KEEPS_NFD("is read the same when it is not in NFC"),
    PUSH_CRASHES("refuses what is malformed"),
    PUSH_ANSWERS_NOTHING("answers in the vendor's form");

    private final String clause;

    Flaw(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
