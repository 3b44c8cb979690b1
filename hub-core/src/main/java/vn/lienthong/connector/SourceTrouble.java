package vn.lienthong.connector;

import java.util.Map;

/**
 * A source cannot be read. {@code reason} names a sentence ({@code source.<reason>}) of the catalogue, {@code facts} fill it;
 * they hold no personal value.
 */
public final class SourceTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Map<String, String> facts;

    public SourceTrouble(String reason, Map<String, String> facts) {
        super(reason + " " + facts);
        this.reason = reason;
        this.facts = Map.copyOf(facts);
    }

    public String reason() {
        return reason;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
