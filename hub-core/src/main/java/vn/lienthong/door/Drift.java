package vn.lienthong.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.mapping.Mapping;

/** A source that has lost a column since the connection's file was written: said once, before a single row has failed. */
public final class Drift {
    private Drift() {}

    /** What is wrong with a file of these columns as a whole. */
    public static Optional<SourceTrouble> of(Mapping mapping, String file, List<String> columns) {
        List<String> missing = mapping.missingFrom(columns);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new SourceTrouble(
                        "columns_missing", Map.of("file", file, "columns", String.join(", ", missing))));
    }
}
