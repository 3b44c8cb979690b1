package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.BrokenDocument;

/** A file cannot be read, or not from here on. Says where, never what stands there. */
final class BrokenFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Map<String, String> facts;

    BrokenFile(String reason, Map<String, String> facts, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.facts = facts;
    }

    /** The file ends where it should not. */
    static BrokenFile cut(long line, @Nullable Throwable cause) {
        return new BrokenFile("file_cut", Map.of("line", Long.toString(line)), cause);
    }

    /** The file is not what its format says. */
    static BrokenFile malformed(long line, @Nullable Throwable cause) {
        return new BrokenFile("file_malformed", Map.of("line", Long.toString(line)), cause);
    }

    static BrokenFile of(BrokenDocument document) {
        String reason = switch (document.kind()) {
            case CUT -> "file_cut";
            case MALFORMED -> "file_malformed";
            case RECORD_MISSING -> "record_missing";
            case RECORD_TOO_WIDE -> "record_too_wide";
        };
        return new BrokenFile(reason, document.facts(), document);
    }

    SourceTrouble in(String file) {
        return trouble(reason, file, facts);
    }

    static SourceTrouble trouble(String reason, String file, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("file", file);
        return new SourceTrouble(reason, facts);
    }
}
