package vn.lienthong.connectors.table;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.RecordPlaces;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Keys of a {@code table} connection, and what they said.
 *
 * @param table name as the settings spell it; for a query, what its rows' places are called
 * @param query empty when a table is read
 * @param columns to read; all when empty
 * @param watermark empty when rows are told apart by content
 */
record TableSettings(
        Access access,
        String table,
        Optional<String> query,
        List<String> key,
        List<String> columns,
        Optional<String> watermark,
        Overlap overlap,
        int fetch,
        Optional<Charset> rawCharset,
        boolean keyIsPersonal) {
    private static final Pattern PASSWORD_INSIDE =
            Pattern.compile("(?i)(password|pwd)\\s*=|//[^/?;]*:[^/?;]*@|:thin:[^@]+@");

    static final Setting<String> URL = checked(
            "url",
            "JDBC address of the database, such as jdbc:sqlserver://host:1433;databaseName=name; never with a user or password in it.",
            TableSettings::url);
    static final Setting<String> USER = Setting.text(
            "user", "Database account of the hub; give it the right to read this table or view and no other.");
    static final Setting<String> PASSWORD = Setting.secret("password", "Password of the database account.");
    static final Setting<String> TABLE = Setting.text(
                    "table",
                    "Table or view to read, with its schema where it needs one; beside a query, the name by which people know its rows.")
            .or("");
    static final Setting<String> QUERY = Setting.text("query", "A select to read instead of a table; without order by.")
            .or("");
    static final Setting<String> KEY = Setting.text(
            "key",
            "Columns that together are never the same in two rows, separated by commas; mostly the primary key.");
    static final Setting<String> COLUMNS = Setting.text(
                    "columns",
                    "Columns to read, separated by commas; all when empty. When a named one is gone, reading stops with a clear word.")
            .or("");
    static final Setting<String> WATERMARK = Setting.text(
                    "watermark",
                    "Column that grows with every change of a row: a time of change, a counter, a rowversion. Best with an index on it and the key.")
            .or("");
    static final Setting<ChangedBy> CHANGED_BY = Setting.oneOf(
                    "changed-by",
                    ChangedBy.class,
                    "How new and changed rows are found: watermark reads what lies above the newest one read, hash reads all rows and leaves it to the hub to see by content which are new.")
            .or(ChangedBy.WATERMARK);
    static final Setting<String> OVERLAP = checked(
                    "overlap",
                    "How far behind the newest watermark to look again for rows that were committed late: a duration for times (default 10m), a number for numbers (default 0).",
                    Overlap::checked)
            .or("");
    static final Setting<Integer> FETCH =
            Setting.number("fetch", "Rows in a portion.").or(500);
    static final Setting<Duration> CONNECT_TIMEOUT =
            Setting.duration("connect-timeout", "How long logging in may take.").or(Duration.ofSeconds(10));
    static final Setting<Duration> TIMEOUT = Setting.duration(
                    "timeout", "How long the database may take to answer one question.")
            .or(Duration.ofSeconds(60));
    static final Setting<String> RAW_CHARSET = checked(
                    "raw-charset",
                    "For a database that stores texts in an encoding it does not know itself, such as TCVN3: decode the stored bytes of text columns (not of the key) so, for example windows-1252; the mapping then turns them into Unicode.",
                    name -> Charset.forName(name).name())
            .or("");

    static List<Setting<?>> all() {
        return List.of(
                URL,
                USER,
                PASSWORD,
                TABLE,
                QUERY,
                KEY,
                COLUMNS,
                WATERMARK,
                CHANGED_BY,
                OVERLAP,
                FETCH,
                CONNECT_TIMEOUT,
                TIMEOUT,
                RAW_CHARSET,
                RecordPlaces.KEY_IS_PERSONAL);
    }

    static TableSettings of(Settings settings) {
        refuseUnless(problems(settings));
        Optional<String> query = given(settings, QUERY).map(text -> text.strip().replaceFirst(";\\s*$", ""));
        return new TableSettings(
                Access.of(settings),
                given(settings, TABLE).orElse("query"),
                query,
                names(settings.get(KEY)),
                names(settings.get(COLUMNS)),
                given(settings, WATERMARK),
                Overlap.of(settings.get(OVERLAP)),
                settings.get(FETCH),
                given(settings, RAW_CHARSET).map(Charset::forName),
                settings.get(RecordPlaces.KEY_IS_PERSONAL));
    }

    private static List<FieldProblem> problems(Settings settings) {
        List<FieldProblem> problems = new ArrayList<>();
        boolean watermark = given(settings, WATERMARK).isPresent();
        boolean byWatermark = settings.get(CHANGED_BY) == ChangedBy.WATERMARK;
        if (given(settings, TABLE).isEmpty() && given(settings, QUERY).isEmpty()) {
            problems.add(FieldProblem.of("/table", "missing"));
        }
        if (names(settings.get(KEY)).isEmpty()) {
            problems.add(FieldProblem.of("/key", "missing"));
        }
        if (byWatermark && !watermark) {
            problems.add(FieldProblem.of("/watermark", "missing"));
        }
        if (!byWatermark && watermark) {
            problems.add(FieldProblem.of("/changed-by", "not_allowed", "expected", "watermark"));
        }
        if (settings.get(FETCH) < 1 || settings.get(FETCH) > 10_000) {
            problems.add(FieldProblem.of("/fetch", "range", "expected", "1–10000"));
        }
        return problems;
    }

    private static void refuseUnless(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.SETTINGS_INVALID, problems);
        }
    }

    private static String url(String text) {
        if (!text.startsWith("jdbc:")) {
            throw new IllegalArgumentException("an address that begins with jdbc: expected");
        }
        if (PASSWORD_INSIDE.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "an address without a password expected; it belongs into the setting password");
        }
        return text;
    }

    private static Setting<String> checked(String key, String meaning, Function<String, String> parse) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), false, parse);
    }

    private static Optional<String> given(Settings settings, Setting<String> setting) {
        return Optional.of(settings.get(setting)).filter(text -> !text.isBlank());
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** How new and changed rows are told from known ones. */
    enum ChangedBy {
        WATERMARK,
        HASH
    }
}
