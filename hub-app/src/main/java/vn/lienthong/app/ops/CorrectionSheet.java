package vn.lienthong.app.ops;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.door.CorrectionLine;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/** The correction form as an XLSX: written for a person who has Excel and nothing else, read back the same. */
final class CorrectionSheet {
    private static final int[] WIDTHS = {8, 24, 24, 18, 28, 44, 60, 28};
    private static final int FILLED_IN = CorrectionForm.HEADINGS.size() - 1;

    private CorrectionSheet() {}

    static byte[] write(List<CorrectionLine> lines, Lang lang, Texts texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "LienThong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Chỉnh sửa");
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.value(0, i, CorrectionForm.HEADINGS.get(i));
                sheet.width(i, WIDTHS[i]);
            }
            sheet.range(0, 0, 0, FILLED_IN).style().bold().set();
            sheet.freezePane(0, 1);
            for (int i = 0; i < lines.size(); i++) {
                line(sheet, i + 1, lines.get(i), lang, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static void line(Worksheet sheet, int row, CorrectionLine line, Lang lang, Texts texts) {
        List<Problem.FieldError> errors = line.problems().stream()
                .map(problem -> Problem.FieldError.of(problem, lang, texts))
                .toList();
        sheet.value(row, 0, line.no());
        List<String> cells = List.of(
                line.source(),
                line.place(),
                line.column(),
                line.value(),
                errors.stream().map(Problem.FieldError::reason).distinct().collect(Collectors.joining(" ")),
                errors.stream().map(Problem.FieldError::remedy).distinct().collect(Collectors.joining(" ")));
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i + 1, Texts.harmless(cells.get(i)));
        }
        sheet.range(row, 1, row, FILLED_IN - 1).style().wrapText(true).set();
        // As text: else Excel makes of 05/03 whatever it likes.
        sheet.style(row, FILLED_IN).format("@").fillColor("FFF2CC").set();
    }

    static List<CorrectionForm.Filled> read(byte[] xlsx) {
        return XlsxRows.read(xlsx, CorrectionForm.HEADINGS, "correction_form").stream()
                .flatMap(line -> CorrectionForm.filled(texts(line)).stream())
                .toList();
    }

    private static Map<String, String> texts(Map<String, XlsxRows.Content> line) {
        Map<String, String> texts = new LinkedHashMap<>();
        line.forEach((heading, content) -> texts.put(heading, content.text()));
        return texts;
    }
}
