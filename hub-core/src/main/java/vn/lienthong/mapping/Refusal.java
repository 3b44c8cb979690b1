package vn.lienthong.mapping;

import java.util.Map;

/** A text does not fit its rule: the reason's code and facts, never the text. Carries no stack: a bad file has many. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Map<String, String> facts;

    private Refusal(String reason, Map<String, String> facts) {
        super(reason, null, false, false);
        this.reason = reason;
        this.facts = facts;
    }

    static Refusal of(String reason, String expected) {
        return new Refusal(reason, Map.of("expected", expected));
    }

    String reason() {
        return reason;
    }

    Map<String, String> facts() {
        return facts;
    }
}
