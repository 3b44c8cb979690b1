package vn.lienthong.app.ops;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.report.Amount;
import vn.lienthong.report.BlankCell;
import vn.lienthong.report.FilledCell;
import vn.lienthong.text.Texts;

/** The cells that an office is to fill in as an XLSX, and the same filled in. Each row says which report it belongs to. */
final class CollectionSheet {
    private static final String CODE = "Mã chỉ tiêu";
    private static final String NAME = "Chỉ tiêu";
    private static final String UNIT = "Đơn vị tính";
    private static final String NUMERATOR = "Giá trị hoặc tử số";
    private static final String DENOMINATOR = "Mẫu số";
    private static final String SEEN = "Bản đã thấy";
    private static final String REPORT = "Biểu/cơ quan/kỳ";
    private static final List<String> HEADINGS = List.of(CODE, NAME, UNIT, NUMERATOR, DENOMINATOR, SEEN, REPORT);
    private static final int[] WIDTHS = {26, 60, 16, 22, 22, 14, 34};
    private static final int FIRST_FILLED = 3;
    private static final String TO_FILL = "FFF2CC";

    private CollectionSheet() {}

    static byte[] write(StoredReport.Place place, List<BlankCell> cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "LienThong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.value(0, i, HEADINGS.get(i));
                sheet.width(i, WIDTHS[i]);
            }
            sheet.range(0, 0, 0, WIDTHS.length - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int i = 0; i < cells.size(); i++) {
                row(sheet, i + 1, place, cells.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, StoredReport.Place place, BlankCell cell) {
        sheet.value(row, 0, cell.indicator().code().value());
        sheet.value(row, 1, Texts.harmless(cell.indicator().names().vi()));
        sheet.value(row, 2, Texts.harmless(cell.indicator().unit()));
        cell.figure().ifPresent(figure -> {
            sheet.value(row, FIRST_FILLED, figure.numerator());
            figure.denominator().ifPresent(below -> sheet.value(row, FIRST_FILLED + 1, below));
        });
        sheet.style(row, FIRST_FILLED).fillColor(TO_FILL).set();
        if (cell.isRatio()) {
            sheet.style(row, FIRST_FILLED + 1).fillColor(TO_FILL).set();
        }
        sheet.value(row, FIRST_FILLED + 2, cell.seen());
        sheet.value(row, FIRST_FILLED + 3, place.toString());
    }

    static List<FilledCell> read(byte[] xlsx, StoredReport.Place place) {
        List<Map<String, XlsxRows.Content>> rows = XlsxRows.read(xlsx, HEADINGS, "collection_form").stream()
                .filter(row -> !text(row, CODE).isEmpty())
                .toList();
        if (!rows.stream().allMatch(row -> text(row, REPORT).equals(place.toString()))) {
            String expected = rows.isEmpty() ? place.toString() : text(rows.get(0), REPORT);
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("", "form_of_another", "expected", expected)));
        }
        return rows.stream().map(CollectionSheet::filled).toList();
    }

    private static FilledCell filled(Map<String, XlsxRows.Content> row) {
        return new FilledCell(
                text(row, CODE),
                amount(row.getOrDefault(NUMERATOR, XlsxRows.Content.NONE)),
                amount(row.getOrDefault(DENOMINATOR, XlsxRows.Content.NONE)),
                Optional.of(text(row, UNIT)).filter(unit -> !unit.isEmpty()),
                seen(row.getOrDefault(SEEN, XlsxRows.Content.NONE)));
    }

    private static Amount amount(XlsxRows.Content content) {
        return content.number().map(Amount::of).orElseGet(() -> Amount.of(content.text()));
    }

    /** Whoever has destroyed the number has seen nothing: where somebody has entered a figure, he is told. */
    private static long seen(XlsxRows.Content content) {
        return content.number().map(number -> number.longValue()).orElse(0L);
    }

    private static String text(Map<String, XlsxRows.Content> row, String heading) {
        return row.getOrDefault(heading, XlsxRows.Content.NONE).text().strip();
    }
}
