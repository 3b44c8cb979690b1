package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.CorrectionForm;

final class XlsxFilesTest {
    private Path folder;

    @BeforeEach
    void emptyFolder(@TempDir Path given) {
        folder = given;
    }

    @Test
    void cellsBecomeTexts() {
        Inbox inbox = new Inbox(folder).write("a.xlsx", workbook(sheet -> {
            header(sheet, "Mã", "Ngày", "Lúc", "Tiền", "Số", "Đúng", "Trống");
            sheet.value(1, 0, "H1");
            sheet.value(1, 1, LocalDate.of(2026, 3, 5));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, LocalDateTime.of(2026, 3, 5, 0, 0));
            sheet.style(1, 2).format("dd/mm/yyyy hh:mm").set();
            sheet.value(1, 3, 1234567.5);
            sheet.style(1, 3).format("#,##0.00 \"đồng\"").set();
            sheet.value(1, 4, 0.1 + 0.2);
            sheet.value(1, 5, true);
            sheet.value(3, 0, "H2");
        }));
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.rows().get(0).columns().values())
                .containsExactly("H1", "2026-03-05", "2026-03-05T00:00:00", "1234567.5", "0.3", "true", "");
        assertThat(inbox.places()).containsExactly("a.xlsx, row 2", "a.xlsx, row 4");
        assertThat(inbox.column("Trống")).containsExactly("", "");
    }

    @Test
    void aHeaderThatMovedIsToldBeforeARowIsTakenAndAFormThatComesBackIsNoFileOfTheAgency() {
        Inbox inbox = new Inbox(folder)
                .needs("Mã")
                .write("a.xlsx", workbook(sheet -> {
                    sheet.value(0, 0, "Danh sách hồ sơ");
                    sheet.value(1, 0, "Mã");
                    sheet.value(2, 0, "H1");
                }))
                .write(
                        CorrectionForm.fileName("xa-mau", "2026-03-05"),
                        workbook(sheet -> header(sheet, CorrectionForm.HEADINGS.toArray(String[]::new))));
        assertThat(inbox.read()).get().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo("columns_missing");
            assertThat(trouble.facts()).containsEntry("file", "a.xlsx");
        });
        assertThat(inbox.rows()).isEmpty();
    }

    @Test
    void aCorrectionFormAmongOtherFilesIsReadAsTheHubWroteItWhateverTheOtherFilesAreLike() {
        Inbox inbox = new Inbox(
                        folder, "files", "*.csv", "format", "csv", "header", "3", "sheet", "Trang 2", "totals",
                        "Tổng.*")
                .write("khac.xlsx", workbook(sheet -> header(sheet, "Mã")))
                .write(CorrectionForm.fileName("xa-mau", "2026-03-05"), workbook(sheet -> {
                    header(sheet, CorrectionForm.HEADINGS.toArray(String[]::new));
                    sheet.value(1, 0, 12);
                    sheet.value(1, 3, "HoTen");
                    sheet.value(1, 7, "Tổng Văn Mẫu");
                }));
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.rows()).singleElement().satisfies(row -> {
            assertThat(CorrectionForm.isLine(row)).isTrue();
            assertThat(CorrectionForm.filled(row.columns()))
                    .contains(new CorrectionForm.Filled(12, "HoTen", "Tổng Văn Mẫu"));
        });
    }

    @Test
    void datesSince1904AreTheDaysThatExcelShows() {
        byte[] book = workbook(sheet -> {
            header(sheet, "Ngày");
            sheet.value(1, 0, 44624);
            sheet.style(1, 0).format("dd/mm/yyyy").set();
        });
        byte[] since1904 = changed(
                book,
                "xl/workbook.xml",
                xml -> xml.contains("<workbookPr")
                        ? xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"1\"/>")
                        : xml.replaceFirst("(<workbook [^>]*>)", "$1<workbookPr date1904=\"1\"/>"));
        Inbox inbox = new Inbox(folder).write("a.xlsx", book).write("b.xlsx", since1904);
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Ngày")).containsExactly("2022-03-04", "2026-03-05");
    }

    @Test
    void anErrorOfAFormulaStaysToBeSeenAndTheOtherRowsFlow() {
        byte[] book = changed(
                workbook(sheet -> {
                    header(sheet, "Mã", "Số");
                    sheet.value(1, 0, "H1");
                    sheet.value(1, 1, 777);
                    sheet.value(2, 0, "H2");
                    sheet.value(2, 1, 5);
                }),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<c r=\"B2\"[^>]*><v>777</v></c>", "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
        Inbox inbox = new Inbox(folder).write("a.xlsx", book);
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.column("Số")).containsExactly("#DIV/0!", "5");
    }

    @Test
    void mergedHeaderCellsUnderATitleAreUnderstood() {
        Inbox inbox = new Inbox(folder, "header", "2-3", "totals", "Tổng.*").write("a.xlsx", workbook(sheet -> {
            sheet.value(0, 0, "BÁO CÁO THÁNG 3");
            header(sheet, 1, "STT", "Chủ hồ sơ", "", "Người nộp");
            header(sheet, 2, "", "Họ tên", "Số", "Họ tên");
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 1, 1, 2).merge();
            header(sheet, 3, "1", "a", "b", "c");
            header(sheet, 4, "Tổng cộng", "", "9", "");
        }));
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.rows()).hasSize(1);
        assertThat(inbox.rows().get(0).columns())
                .containsOnlyKeys("STT", "Chủ hồ sơ / Họ tên", "Số", "Người nộp / Họ tên");
    }

    @Test
    void aSheetIsTakenByNameAndAMissingOneIsSaid() {
        byte[] book = workbook(sheet -> header(sheet, "Mã"));
        var trouble =
                new Inbox(folder, "sheet", "Hồ sơ").write("a.xlsx", book).read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("sheet_missing");
        assertThat(trouble.facts()).containsEntry("known", "Sheet1 (2)");
        assertThat(new Inbox(folder, "sheet", "Sheet1 (2)").read()).isEmpty();
    }

    @Test
    void aBookThatIsCutIsSaidAndTheNextFileIsRead() {
        byte[] book = workbook(sheet -> header(sheet, "Mã"));
        Inbox inbox = new Inbox(folder)
                .write("a.xlsx", Arrays.copyOf(book, book.length / 2))
                .write("b.csv", "Ma\n1\n");
        assertThat(inbox.read().orElseThrow().reason()).isEqualTo("file_cut");
        assertThat(inbox.column("Ma")).containsExactly("1");
    }

    @Test
    void aSheetThatEndsEarlyGivesTheRowsBefore() {
        byte[] book = changed(
                workbook(sheet -> {
                    header(sheet, "Mã");
                    header(sheet, 1, "H1");
                    header(sheet, 2, "H2");
                }),
                "xl/worksheets/sheet1.xml",
                xml -> xml.substring(0, xml.indexOf("<row r=\"3\"") + 12));
        Inbox inbox = new Inbox(folder).write("a.xlsx", book);
        var trouble = inbox.read().orElseThrow();
        assertThat(trouble.reason()).isIn("file_malformed", "file_cut");
        assertThat(trouble.facts()).containsEntry("line", "3");
        assertThat(inbox.column("Mã")).containsExactly("H1");
    }

    @Test
    void anOldExcelFileIsCalledByItsName() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        assertThat(new Inbox(folder).write("a.xls", old).read().orElseThrow().reason())
                .isEqualTo("file_old_excel");
    }

    private static void header(Worksheet sheet, String... names) {
        header(sheet, 0, names);
    }

    private static void header(Worksheet sheet, int row, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(row, i, names[i]);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            content.accept(book.newWorksheet("Sheet1 (2)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] book, String part, UnaryOperator<String> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Path file = Files.write(Files.createTempFile("book", ".xlsx"), book);
            try (ZipFile in = new ZipFile(file.toFile());
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    boolean here = entry.getName().equals(part);
                    String after = here ? change.apply(text) : text;
                    assertThat(here && after.equals(text)).as(text).isFalse();
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(after.getBytes(StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
