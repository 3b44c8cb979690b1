package vn.lienthong.connectors.folder;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.DocumentPath;

/** How the files of a connection are to be understood. */
record Dialect(Settings settings) {
    /** What the hub itself wrote is read as it wrote it, whatever the agency's files are like. */
    static final Dialect OF_CORRECTIONS = new Dialect(new Settings(Map.of()));

    /** Throws {@link IllegalArgumentException} when settings do not fit together. */
    static Dialect of(Settings settings) {
        Dialect dialect = new Dialect(settings);
        if (dialect.format() == Format.FIXED && !dialect.columns().haveRanges()) {
            throw new IllegalArgumentException("format fixed needs columns as name:first-last, name:first-last");
        }
        if (dialect.format() == Format.XML
                && settings.get(FolderSettings.RECORD).isEmpty()) {
            throw new IllegalArgumentException("format xml needs record, the name of the element that is one record");
        }
        if (dialect.delimiter().isPresent() && dialect.delimiter().equals(dialect.quote())) {
            throw new IllegalArgumentException("delimiter and quote are the same character");
        }
        return dialect;
    }

    Format format() {
        return settings.get(FolderSettings.FORMAT);
    }

    Encoding encoding() {
        return settings.get(FolderSettings.CHARSET);
    }

    /** Empty: to be taken from the header. */
    Optional<Character> delimiter() {
        return delimiter(settings.get(FolderSettings.DELIMITER));
    }

    /** Empty: nothing is quoted. */
    Optional<Character> quote() {
        return quote(settings.get(FolderSettings.QUOTE));
    }

    /** Lines of the header; {@code silent} when nothing is said. */
    HeaderLines header(HeaderLines silent) {
        String text = settings.get(FolderSettings.HEADER);
        return text.isEmpty() ? silent : HeaderLines.parse(text);
    }

    ColumnList columns() {
        return ColumnList.parse(settings.get(FolderSettings.COLUMNS));
    }

    /** Empty: the first visible one. */
    String sheet() {
        return settings.get(FolderSettings.SHEET);
    }

    DocumentPath record() {
        return DocumentPath.of(settings.get(FolderSettings.RECORD));
    }

    Optional<Pattern> totals() {
        String totals = settings.get(FolderSettings.TOTALS);
        return totals.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(totals, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Empty for {@code auto}. */
    static Optional<Character> delimiter(String text) {
        return switch (text) {
            case "auto" -> Optional.empty();
            case "tab" -> Optional.of('\t');
            default -> Optional.of(single(text, "one character, tab or auto expected"));
        };
    }

    /** Empty for {@code none}. */
    static Optional<Character> quote(String text) {
        return text.equals("none") ? Optional.empty() : Optional.of(single(text, "one character or none expected"));
    }

    private static char single(String text, String expected) {
        if (text.length() != 1 || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
            throw new IllegalArgumentException(expected);
        }
        return text.charAt(0);
    }
}
