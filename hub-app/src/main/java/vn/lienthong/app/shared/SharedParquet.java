package vn.lienthong.app.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.hadoop.ParquetWriter;
import org.jspecify.annotations.Nullable;
import vn.lienthong.registry.SharedData;
import vn.lienthong.shared.SharedDesk;
import vn.lienthong.shared.SharedPage;

/** Shared data as Parquet, with the types that the fields have. A file is finished before any of it is sent. */
final class SharedParquet {
    static final String TYPE = "application/vnd.apache.parquet";

    private SharedParquet() {}

    static void write(SharedPage page, HttpServletResponse response) throws IOException {
        send(page.data(), page.fields(), true, to -> page.rows().forEach(to), response);
    }

    static void write(SharedData data, SharedDesk.OpenData open, HttpServletResponse response) throws IOException {
        send(data, open.fields(), false, open.each(), response);
    }

    private static void send(
            SharedData data,
            List<String> fields,
            boolean goneToo,
            Consumer<Consumer<Map<String, @Nullable Object>>> rows,
            HttpServletResponse response)
            throws IOException {
        Path file = Files.createTempFile("chia-se", ".parquet");
        try {
            file(file, new RowSchema(data, fields, goneToo), rows);
            response.setContentType(TYPE);
            response.setContentLengthLong(Files.size(file));
            response.setHeader("Content-Disposition", "attachment; filename=\"" + data.word() + ".parquet\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    /** Row after row: only some megabytes of them are held at a time. */
    static void file(Path file, RowSchema schema, Consumer<Consumer<Map<String, @Nullable Object>>> rows)
            throws IOException {
        try (ParquetWriter<Map<String, @Nullable Object>> writer = RowWriter.open(file, schema)) {
            rows.accept(row -> {
                try {
                    writer.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
