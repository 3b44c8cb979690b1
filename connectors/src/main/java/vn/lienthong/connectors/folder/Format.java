package vn.lienthong.connectors.folder;

import java.util.Locale;
import java.util.Optional;

/** What a file is. */
enum Format {
    AUTO,
    CSV,
    XLSX,
    FIXED,
    JSON,
    XML,
    DBF;

    /** This one, or for {@link #AUTO} the one that the file's name ends in; fixed width is never guessed. */
    Optional<Format> of(String file) {
        if (this != AUTO) {
            return Optional.of(this);
        }
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv", "tsv", "txt" -> Optional.of(CSV);
            case "xlsx", "xlsm", "xls" -> Optional.of(XLSX);
            case "json", "jsonl", "ndjson" -> Optional.of(JSON);
            case "xml" -> Optional.of(XML);
            case "dbf" -> Optional.of(DBF);
            default -> Optional.empty();
        };
    }
}
