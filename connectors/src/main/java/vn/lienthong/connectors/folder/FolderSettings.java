package vn.lienthong.connectors.folder;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.lienthong.connector.Setting;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.files.SiteSettings;

/** Keys of a {@code folder} connection. */
final class FolderSettings {
    static final Setting<Format> FORMAT = Setting.oneOf(
                    "format", Format.class, "What the files are; auto goes by the ending of the file's name.")
            .or(Format.AUTO);
    static final Setting<Encoding> CHARSET = Setting.oneOf(
                    "charset",
                    Encoding.class,
                    "How text files are written; a byte order mark goes before it. For TCVN3 and VNI say windows-1252, for VISCII iso-8859-1, and name the encoding of each column in the mapping.")
            .or(Encoding.UTF_8);
    static final Setting<String> DELIMITER = checked(
                    "delimiter",
                    "CSV: the character between values, tab for the tabulator; auto takes the one of , ; | and tab that the header has most of.",
                    Dialect::delimiter)
            .or("auto");
    static final Setting<String> QUOTE = checked(
                    "quote",
                    "CSV: the character around values that hold a delimiter; none when there is no such.",
                    Dialect::quote)
            .or("\"");
    static final Setting<String> HEADER = checked(
                    "header",
                    "CSV, XLSX and fixed width: number of the line that names the columns, such as 1; 2-3 when the names stand in two lines; none. By default 1, for fixed width none.",
                    HeaderLines::parse)
            .or("");
    static final Setting<String> COLUMNS = checked(
                    "columns",
                    "Fixed width: name:first-last of each column, such as MaHoSo:1-30, ChuHoSo:31-70. CSV and XLSX without header: the names in order. JSON and XML: fields that a record may leave out.",
                    ColumnList::parse)
            .or("");
    static final Setting<String> SHEET = Setting.text(
                    "sheet", "XLSX: name of the sheet; by default the first visible one.")
            .or("");
    static final Setting<String> RECORD = checked(
                    "record",
                    "XML: name of the element that is one record, such as HoSo, or KetQua/HoSo. JSON: where the list of records stands, such as data.items; by default the whole file is the list, or one record a line.",
                    DocumentPath::of)
            .or("");
    static final Setting<String> TOTALS = checked(
                    "totals",
                    "Regular expression such as Tổng.* for the first column of rows that hold totals, upper or lower case; they are left out.",
                    Pattern::compile)
            .or("");

    private FolderSettings() {}

    static List<Setting<?>> all() {
        return List.of(
                SiteSettings.PATH,
                SiteSettings.FILES,
                FORMAT,
                CHARSET,
                DELIMITER,
                QUOTE,
                HEADER,
                COLUMNS,
                SHEET,
                RECORD,
                TOTALS,
                SiteSettings.SETTLE,
                SiteSettings.DONE_SUFFIX,
                SiteSettings.SERVER,
                SiteSettings.USER,
                SiteSettings.PASSWORD,
                SiteSettings.PRIVATE_KEY,
                SiteSettings.HOST_KEY,
                SiteSettings.TIMEOUT);
    }

    private static Setting<String> checked(String key, String meaning, Consumer<String> check) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), false, text -> {
            check.accept(text);
            return text;
        });
    }
}
