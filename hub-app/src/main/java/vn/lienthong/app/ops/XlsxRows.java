package vn.lienthong.app.ops;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** The first sheet of an XLSX that somebody handed in, by the headings of its first row. */
final class XlsxRows {
    /** Unpacked; a form has a thousand rows at most. */
    private static final long LARGEST = 32L * 1024 * 1024;

    private static final int MOST_ROWS = 100_000;

    private XlsxRows() {}

    /**
     * Its rows below the first, each by heading.
     *
     * @param headings that must all be there
     * @param reason what is told when it is no such file
     */
    static List<Map<String, Content>> read(byte[] xlsx, List<String> headings, String reason) {
        requireBounded(xlsx, reason);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<List<Content>> lines =
                    rows.map(XlsxRows::cells).limit(MOST_ROWS).toList();
            List<String> found = lines.isEmpty()
                    ? List.of()
                    : lines.get(0).stream().map(Content::text).toList();
            if (!found.containsAll(headings)) {
                throw notAForm(reason, null);
            }
            return lines.stream().skip(1).map(cells -> byHeading(found, cells)).toList();
        } catch (HubFailure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw notAForm(reason, e);
        }
    }

    private static Map<String, Content> byHeading(List<String> headings, List<Content> cells) {
        Map<String, Content> line = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            line.put(headings.get(i), i < cells.size() ? cells.get(i) : Content.NONE);
        }
        return line;
    }

    private static List<Content> cells(Row row) {
        List<Content> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            @Nullable Cell cell = row.getCell(i);
            cells.add(cell == null ? Content.NONE : content(cell));
        }
        return cells;
    }

    private static Content content(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return new Content(number.toPlainString(), Optional.of(number));
        }
        String text = cell.getText();
        return new Content(text, cell.getType() == CellType.FORMULA ? result(text) : Optional.empty());
    }

    /** What a formula came to is kept as a program writes it. */
    private static Optional<BigDecimal> result(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    // By the archive's directory: what fastexcel writes has no sizes before its entries.
    private static void requireBounded(byte[] xlsx, String reason) {
        try {
            Path copy = Files.createTempFile("hub-form", ".xlsx");
            try {
                Files.write(copy, xlsx);
                requireBounded(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw notAForm(reason, e);
        }
    }

    private static void requireBounded(Path xlsx) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0 && size <= LARGEST; n = in.read(buffer)) {
                        size += n;
                    }
                }
            }
        }
        if (size > LARGEST) {
            throw new HubFailure(FailureCode.BODY_TOO_LARGE, Map.of("limit", Long.toString(LARGEST)));
        }
    }

    private static HubFailure notAForm(String reason, @Nullable Exception cause) {
        return new HubFailure(FailureCode.REQUEST_INVALID, Map.of(), List.of(FieldProblem.of("", reason)), cause);
    }

    /**
     * What stands in a cell.
     *
     * @param number where the file says that it is one
     */
    record Content(String text, Optional<BigDecimal> number) {
        static final Content NONE = new Content("", Optional.empty());
    }
}
