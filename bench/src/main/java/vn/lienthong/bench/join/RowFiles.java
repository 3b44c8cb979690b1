package vn.lienthong.bench.join;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of invented dossiers, each row another one. */
final class RowFiles {
    static final String[] HEADER = {"MaHS", "HoTen", "NgayNhan", "ThuTuc", "TT", "GhiChu"};

    private RowFiles() {}

    static String[] row(int number) {
        return new String[] {
            "H44.05-260305-%07d".formatted(number),
            "Phạm Thị Mẫu " + number % 1000,
            "%02d/11/2026 %02d:%02d".formatted(1 + number % 28, 7 + number % 10, number % 60),
            number % 3 == 0 ? "HT-01" : "HT-02",
            number % 2 == 0 ? "2" : "9",
            "ghi chú của dòng " + number
        };
    }

    static void csv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", HEADER));
            out.write('\n');
            for (int i = 0; i < rows; i++) {
                out.write(String.join(";", row(i)));
                out.write('\n');
            }
        }
        old(file);
    }

    static void xlsx(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("HoSo");
            cells(sheet, 0, HEADER);
            for (int i = 0; i < rows; i++) {
                cells(sheet, i + 1, row(i));
                if (i % 1000 == 999) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        old(file);
    }

    private static void cells(Worksheet sheet, int line, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            sheet.inlineString(line, i, texts[i]);
        }
    }

    /** Nobody is still writing it. */
    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }
}
