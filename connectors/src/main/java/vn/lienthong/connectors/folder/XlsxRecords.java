package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.Records;

/** Rows of one sheet, streamed; only the shared texts of the workbook are held in memory. */
final class XlsxRecords implements Records {
    private static final int HEAD = 8;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final XlsxTexts texts;
    private final ColumnNames names;
    private @Nullable Row pending;

    private XlsxRecords(ReadableWorkbook workbook, Dialect dialect) throws IOException {
        this.workbook = workbook;
        this.stream = sheet(workbook, dialect.sheet()).openStream();
        this.rows = stream.iterator();
        this.texts = new XlsxTexts(workbook.isDate1904());
        HeaderLines header = dialect.header(HeaderLines.TOP);
        this.names = header.isNone() ? ColumnNames.of(dialect.columns()) : ColumnNames.of(headerCells(header), header);
    }

    static XlsxRecords open(Path file, Dialect dialect) throws IOException {
        if (isOldExcel(file)) {
            throw new BrokenFile("file_old_excel", Map.of(), null);
        }
        ReadableWorkbook workbook = workbook(file);
        try {
            return new XlsxRecords(workbook, dialect);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable Found next() {
        for (@Nullable Row row = taken(); row != null; row = taken()) {
            List<String> cells = cells(row);
            if (!cells.stream().allMatch(String::isBlank)) {
                while (cells.size() < names.count()) {
                    cells.add("");
                }
                return new Found(row.getRowNum(), names.with(cells));
            }
        }
        return null;
    }

    @Override
    public List<String> header() {
        return names.list();
    }

    @Override
    public String unit() {
        return "row";
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    // Never a row ahead: where the sheet breaks off, the rows before must be out.
    private @Nullable Row taken() {
        Row row = pending;
        pending = null;
        return row != null ? row : fetched();
    }

    private @Nullable Row fetched() {
        return rows.hasNext() ? rows.next() : null;
    }

    private List<List<String>> headerCells(HeaderLines header) {
        List<List<String>> cells = new ArrayList<>();
        pending = fetched();
        while (pending != null && pending.getRowNum() <= header.last()) {
            if (header.holds(pending.getRowNum())) {
                cells.add(cells(pending));
            }
            pending = fetched();
        }
        return cells;
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            @Nullable Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : texts.of(cell));
        }
        return cells;
    }

    private static Sheet sheet(ReadableWorkbook workbook, String name) throws BrokenFile {
        if (name.isEmpty()) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseGet(workbook::getFirstSheet);
        }
        String known = workbook.getSheets().map(Sheet::getName).limit(20).collect(Collectors.joining(", "));
        return workbook.findSheet(name)
                .orElseThrow(() -> new BrokenFile("sheet_missing", Map.of("sheet", name, "known", known), null));
    }

    // Without its end an archive has no directory, so nothing of it can be read.
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException e) {
            throw BrokenFile.cut(1, e);
        }
    }

    private static boolean isOldExcel(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return head.length == HEAD && ReadableWorkbook.isOLE2Header(head);
        }
    }
}
