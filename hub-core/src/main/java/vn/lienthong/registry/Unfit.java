package vn.lienthong.registry;

import java.util.Map;

/** The text of a value is not what its key takes. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Map<String, String> facts;

    Unfit(String reason, Map<String, String> facts) {
        super(reason);
        this.reason = reason;
        this.facts = Map.copyOf(facts);
    }

    /** {@code expected} is an example or a list of the values, the same in every language. */
    static Unfit expected(String expected) {
        return new Unfit("value_invalid", Map.of("expected", expected));
    }

    String reason() {
        return reason;
    }

    Map<String, String> facts() {
        return facts;
    }
}
