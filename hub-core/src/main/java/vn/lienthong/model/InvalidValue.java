package vn.lienthong.model;

import java.util.Map;

/** A value that a value type refuses: which component, the reason's code and facts, never the value itself. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;
    private final transient Map<String, String> facts;

    private InvalidValue(String path, String reason, Map<String, String> facts) {
        super((path.isEmpty() ? "" : path + " ") + reason + (facts.isEmpty() ? "" : " " + facts));
        this.path = path;
        this.reason = reason;
        this.facts = facts;
    }

    public static InvalidValue of(String reason) {
        return new InvalidValue("", reason, Map.of());
    }

    public static InvalidValue of(String reason, String fact, String value) {
        return new InvalidValue("", reason, Map.of(fact, value));
    }

    /** The same refusal, seen from the record that has the value as its component {@code name}. */
    public InvalidValue in(String name) {
        return new InvalidValue("/" + name + path, reason, facts);
    }

    /** Component of the refusing record as a JSON pointer; empty where the value itself is refused. */
    public String path() {
        return path;
    }

    /** Code of the reason; its sentence stands in the text catalogue under {@code field.<reason>}. */
    public String reason() {
        return reason;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
