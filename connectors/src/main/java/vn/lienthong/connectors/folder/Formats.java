package vn.lienthong.connectors.folder;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.connectors.document.BrokenDocument;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.JsonRecords;
import vn.lienthong.connectors.document.Records;
import vn.lienthong.connectors.document.XmlRecords;

/** Opens a file by its format. */
final class Formats {
    private final Dialect dialect;

    Formats(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The file's records without totals; whatever a parser throws comes out as {@link BrokenFile}. */
    Records open(String name, Path file) throws IOException {
        return CorrectionForm.isFileName(name)
                ? new Formats(Dialect.OF_CORRECTIONS).sound(name, file)
                : sound(name, file);
    }

    private Records sound(String name, Path file) throws IOException {
        Format format = dialect.format().of(name).orElseThrow(() -> new BrokenFile("file_format", Map.of(), null));
        try {
            return new Sound(new WithoutTotals(open(format, file), dialect.totals()));
        } catch (RuntimeException | BrokenDocument e) {
            throw broken(1, e);
        }
    }

    private List<String> optional() {
        return dialect.columns().names();
    }

    private Records open(Format format, Path file) throws IOException {
        return switch (format) {
            case CSV, AUTO -> CsvRecords.open(file, dialect);
            case XLSX -> XlsxRecords.open(file, dialect);
            case FIXED -> FixedRecords.open(file, dialect);
            case JSON -> JsonRecords.open(dialect.encoding().open(file), dialect.record(), optional());
            case XML -> XmlRecords.open(Files.newInputStream(file), dialect.record(), optional());
            case DBF -> DbfRecords.open(file, dialect);
        };
    }

    // What a parser says may quote the file, so only the kind of its complaint goes on.
    private static BrokenFile broken(long line, Exception e) {
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        boolean cut = false;
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof BrokenFile broken) {
                return broken;
            }
            if (t instanceof BrokenDocument broken) {
                return BrokenFile.of(broken);
            }
            cut |= t instanceof EOFException || t instanceof ZipException;
        }
        return cut ? BrokenFile.cut(line, null) : BrokenFile.malformed(line, null);
    }

    /** Turns what parsers throw into one kind of failure. */
    private static final class Sound implements Records {
        private final Records records;
        private long at;

        Sound(Records records) {
            this.records = records;
        }

        @Override
        public @Nullable Found next() throws IOException {
            try {
                Found found = records.next();
                at = found == null ? at : found.at();
                return found;
            } catch (RuntimeException | IOException e) {
                throw broken(at + 1, e);
            }
        }

        @Override
        public List<String> header() {
            return records.header();
        }

        @Override
        public String unit() {
            return records.unit();
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
