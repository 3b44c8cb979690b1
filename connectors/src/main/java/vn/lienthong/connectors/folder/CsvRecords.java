package vn.lienthong.connectors.folder;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.Records;

/** Lines of values with delimiters between them. */
final class CsvRecords implements Records {
    // Never in a text, so it quotes nothing.
    private static final char NO_QUOTE = '\uFFFF';

    private final TailedReader text;
    private final CloseableIterator<CsvRecord> lines;
    private final ColumnNames names;
    private final HeaderLines header;
    private @Nullable CsvRecord pending;
    private @Nullable RuntimeException failure;

    private CsvRecords(TailedReader text, Dialect dialect, char delimiter) throws IOException {
        this.text = text;
        this.header = dialect.header(HeaderLines.TOP);
        this.lines = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(dialect.quote().orElse(NO_QUOTE))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)
                .iterator();
        advance();
        this.names = header.isNone() ? ColumnNames.of(dialect.columns()) : ColumnNames.of(headerCells(), header);
    }

    static CsvRecords open(Path file, Dialect dialect) throws IOException {
        char delimiter = Delimiters.of(file, dialect);
        TailedReader text = new TailedReader(dialect.encoding().open(file));
        try {
            return new CsvRecords(text, dialect, delimiter);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (pending != null) {
            CsvRecord line = pending;
            checkWhole(line);
            advance();
            List<String> cells = line.getFields();
            if (pending == null && failure == null) {
                checkLast(line);
            }
            if (!cells.stream().allMatch(String::isBlank)) {
                return new Found(
                        line.getStartingLineNumber(), names.areTooFewFor(cells) ? Map.of() : names.with(cells));
            }
        }
        checkSound();
        return null;
    }

    @Override
    public List<String> header() {
        return names.list();
    }

    @Override
    public String unit() {
        return "line";
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<List<String>> headerCells() throws IOException {
        List<List<String>> cells = new ArrayList<>();
        while (pending != null && pending.getStartingLineNumber() <= header.last()) {
            checkWhole(pending);
            if (header.holds(pending.getStartingLineNumber())) {
                cells.add(pending.getFields());
            }
            advance();
        }
        checkSound();
        return cells;
    }

    // We are one line ahead, to know the last one: what goes wrong there is told when its turn has come.
    private void advance() {
        try {
            CsvRecord line = lines.hasNext() ? lines.next() : null;
            pending = line == null || isTail(line) ? null : line;
        } catch (RuntimeException e) {
            pending = null;
            failure = e;
        }
    }

    private void checkSound() {
        if (failure != null) {
            throw failure;
        }
    }

    private static boolean isTail(CsvRecord line) {
        return line.getFieldCount() == 1 && line.getField(0).equals(TailedReader.TAIL);
    }

    // The tail inside a value: a quote was opened and the file ended before it was closed.
    private static void checkWhole(CsvRecord line) throws BrokenFile {
        if (line.getField(line.getFieldCount() - 1).contains(TailedReader.TAIL)) {
            throw BrokenFile.cut(line.getStartingLineNumber(), null);
        }
    }

    private void checkLast(CsvRecord line) throws BrokenFile {
        if (!text.endedWithALineEnd() && line.getFieldCount() < names.count()) {
            throw BrokenFile.cut(line.getStartingLineNumber(), null);
        }
    }
}
