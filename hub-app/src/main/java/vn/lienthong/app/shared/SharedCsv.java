package vn.lienthong.app.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.registry.SharedData;
import vn.lienthong.shared.SharedDesk;
import vn.lienthong.shared.SharedPage;

/** Shared data as CSV (RFC 4180), UTF-8. Lists are joined by a semicolon; what is absent is empty. */
final class SharedCsv {
    /** A spreadsheet would take it for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private SharedCsv() {}

    static void write(SharedPage page, HttpServletResponse response) throws IOException {
        List<String> columns = new ArrayList<>(page.fields());
        columns.add(SharedPage.GONE);
        CsvWriter csv = begin(page.data().word(), columns, response);
        page.rows().forEach(row -> csv.writeRecord(record(row, columns)));
        csv.flush();
    }

    /** Row after row, so that the largest table needs no room. */
    static void write(SharedData data, SharedDesk.OpenData open, HttpServletResponse response) throws IOException {
        CsvWriter csv = begin(data.word(), open.fields(), response);
        open.each().accept(row -> csv.writeRecord(record(row, open.fields())));
        csv.flush();
    }

    private static CsvWriter begin(String name, List<String> columns, HttpServletResponse response) throws IOException {
        response.setContentType(SharedController.CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        Writer to = response.getWriter();
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(columns);
        return csv;
    }

    private static List<String> record(Map<String, @Nullable Object> row, List<String> columns) {
        return columns.stream().map(column -> text(row.get(column))).toList();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return harmless(String.join(";", list.stream().map(Object::toString).toList()));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? harmless(text) : value.toString();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
