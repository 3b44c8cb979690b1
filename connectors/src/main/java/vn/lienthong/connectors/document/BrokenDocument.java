package vn.lienthong.connectors.document;

import java.io.IOException;
import java.util.Map;

/** A document cannot be read, or not from here on. Says where, never what stands there. */
public final class BrokenDocument extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Map<String, String> facts;

    // Without the parser's own words as its cause: they may quote what stands there.
    private BrokenDocument(Kind kind, Map<String, String> facts) {
        super(kind.name());
        this.kind = kind;
        this.facts = facts;
    }

    /** It ends where it should not. */
    static BrokenDocument cut(long line) {
        return new BrokenDocument(Kind.CUT, Map.of("line", Long.toString(line)));
    }

    /** It is not what its form says. */
    static BrokenDocument malformed(long line) {
        return new BrokenDocument(Kind.MALFORMED, Map.of("line", Long.toString(line)));
    }

    /** Nothing stands at the path. */
    static BrokenDocument missing(DocumentPath record) {
        return new BrokenDocument(Kind.RECORD_MISSING, Map.of("record", record.toString()));
    }

    /** One record has more columns than a table ever has. */
    static BrokenDocument tooWide(int most) {
        return new BrokenDocument(Kind.RECORD_TOO_WIDE, Map.of("most", Integer.toString(most)));
    }

    public Kind kind() {
        return kind;
    }

    /** {@code line}, {@code record} or {@code most}. */
    public Map<String, String> facts() {
        return facts;
    }

    /** What is wrong. */
    public enum Kind {
        CUT,
        MALFORMED,
        RECORD_MISSING,
        RECORD_TOO_WIDE
    }
}
