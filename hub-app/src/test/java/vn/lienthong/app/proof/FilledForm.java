package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A person with a spreadsheet who fills in the last column of a correction form. */
final class FilledForm {
    private FilledForm() {}

    /** The cells of each line, headings first. */
    static List<List<String>> lines(byte[] form) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(form));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    /** Fills in one value at the line of a place. */
    static byte[] fill(byte[] form, String place, String value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<List<String>> lines = lines(form);
        int last = lines.get(0).size() - 1;
        try (Workbook workbook = new Workbook(bytes, "demo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int r = 0; r < lines.size(); r++) {
                for (int c = 0; c < lines.get(r).size(); c++) {
                    sheet.value(r, c, lines.get(r).get(c));
                }
                if (lines.get(r).contains(place)) {
                    sheet.value(r, last, value);
                }
            }
        }
        assertThat(lines.toString()).contains(place);
        return bytes.toByteArray();
    }
}
