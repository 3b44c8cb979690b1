package vn.lienthong.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What one recipe of a field may say, as {@code docs/join.md} explains it to people. */
enum RuleKey {
    COLUMN("The column that the field comes from."),
    COLUMNS("Several columns, put together."),
    JOIN("What stands between the texts of several columns; a space by default."),
    CONSTANT("Always the same text."),
    JSONATA("An expression over columns, for what the other keys cannot say."),
    ENCODING("How this column is written, if not in Unicode."),
    SPLIT("The column holds a list; what stands between its entries."),
    WHEN("Only where another column has one of these values."),
    PLACEHOLDER("Values that mean nothing, such as - or 00/00/0000."),
    CASE("NGUYỄN VĂN MẪU becomes Nguyễn Văn Mẫu."),
    CODES("Code of the source → value here, written out or in a file of the installation."),
    ON("The field whose day decides which of the dated codes counts."),
    DATE("Forms of the date, such as dd/MM/yyyy HH:mm, epoch-ms or wcf."),
    ZONE("The offset that is meant; +07:00 by default."),
    TIME("The time of day when there is none."),
    NUMBER("How decimals and thousands are written, shown by an example."),
    UNIT("Words behind the number that are its unit."),
    INTO("Which part of each entry the column goes into."),
    WITH("Parts of each entry that are always the same."),
    IF_INVALID("A wrong text is left out."),
    OTHERWISE("What stands instead of nothing or of an unknown code.");

    private final String meaning;

    RuleKey(String meaning) {
        this.meaning = meaning;
    }

    /** As the file writes it: {@code if-invalid}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String meaning() {
        return meaning;
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(RuleKey::word).collect(Collectors.toSet());
    }
}
