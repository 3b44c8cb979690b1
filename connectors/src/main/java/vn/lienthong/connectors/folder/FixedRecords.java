package vn.lienthong.connectors.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.Records;
import vn.lienthong.connectors.folder.ColumnList.Column;

/** Lines in which every column has its place. */
final class FixedRecords implements Records {
    private static final int LONGEST = 1_000_000;

    private final TailedReader tailed;
    private final BufferedReader text;
    private final List<Column> columns;
    private final int lastFrom;
    private final int headerEnd;
    private long number;
    private @Nullable String pending;
    private @Nullable BrokenFile failure;

    private FixedRecords(TailedReader tailed, Dialect dialect) throws IOException {
        this.tailed = tailed;
        this.text = new BufferedReader(tailed);
        this.columns = dialect.columns().columns();
        this.lastFrom = columns.stream().mapToInt(Column::from).max().orElse(0);
        this.headerEnd = dialect.header(HeaderLines.NONE).last();
        advance();
    }

    static FixedRecords open(Path file, Dialect dialect) throws IOException {
        return new FixedRecords(new TailedReader(dialect.encoding().open(file)), dialect);
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (pending != null) {
            String line = pending;
            number++;
            advance();
            if (pending == null && failure == null && !tailed.endedWithALineEnd() && line.length() < lastFrom) {
                throw BrokenFile.cut(number, null);
            }
            if (number > headerEnd && !line.isBlank()) {
                return new Found(number, cells(line));
            }
        }
        if (failure != null) {
            throw failure;
        }
        return null;
    }

    // We are one line ahead, to know the last one: what goes wrong there is told when its turn has come.
    private void advance() throws IOException {
        try {
            pending = line();
        } catch (BrokenFile e) {
            pending = null;
            failure = e;
        }
    }

    private Map<String, String> cells(String line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : columns) {
            int from = Math.min(column.from() - 1, line.length());
            cells.put(
                    column.name(),
                    line.substring(from, Math.min(column.to(), line.length())).strip());
        }
        return cells;
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n'; c = text.read()) {
            if (line.length() == LONGEST) {
                throw BrokenFile.malformed(number + 1, null);
            }
            line.append((char) c);
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        String whole = line.toString();
        return whole.equals(TailedReader.TAIL) ? null : whole;
    }

    @Override
    public String unit() {
        return "line";
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
