package vn.lienthong.model;

import java.util.Map;

/** A value that a value type refuses: the reason's code and facts, never the value itself. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Map<String, String> facts;

    private InvalidValue(String reason, Map<String, String> facts) {
        super(facts.isEmpty() ? reason : reason + " " + facts);
        this.reason = reason;
        this.facts = facts;
    }

    public static InvalidValue of(String reason) {
        return new InvalidValue(reason, Map.of());
    }

    public static InvalidValue of(String reason, String fact, String value) {
        return new InvalidValue(reason, Map.of(fact, value));
    }

    /** Code of the reason; its sentence stands in the text catalogue under {@code field.<reason>}. */
    public String reason() {
        return reason;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
