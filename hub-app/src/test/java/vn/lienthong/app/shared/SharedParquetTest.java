package vn.lienthong.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.registry.SharedData;

/** What is written is read by DuckDB, which shares no code with the writer. */
class SharedParquetTest {
    private Path folder;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyTypeOfEveryKindOfDataIsReadAsItWasMeant() throws Exception {
        for (SharedData data : SharedData.values()) {
            Path file = folder.resolve(data.word() + ".parquet");
            write(file, data, List.of(full(data), Map.of()));
            List<String> read = query(file, "select " + columns(data));
            assertThat(read).hasSize(2);
            assertThat(read.get(0)).as(data.word()).isEqualTo(expected(data));
            assertThat(read.get(1)).matches("(null \\| )*null");
        }
    }

    @Test
    void amountsAreExactAndZeroIsNotAbsent() throws Exception {
        Path file = folder.resolve("indicators.parquet");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String amount : List.of("0", "-1.5", "63900000000", "0.000000001", "12345678901234567890.123456789")) {
            rows.add(Map.of("value", new BigDecimal(amount)));
        }
        Map<String, @Nullable Object> absent = new HashMap<>();
        absent.put("value", null);
        rows.add(absent);
        write(file, SharedData.INDICATORS, rows);

        assertThat(query(file, "select cast(value as varchar)"))
                .containsExactly(
                        "0.000000000",
                        "-1.500000000",
                        "63900000000.000000000",
                        "0.000000001",
                        "12345678901234567890.123456789",
                        "null");
    }

    @Test
    void aLargeTableIsWhole() throws Exception {
        Path file = folder.resolve("dossiers.parquet");
        int many = 9_999;
        SharedParquet.file(
                file,
                new RowSchema(SharedData.DOSSIERS, List.of("number", "resultFiles"), true),
                to -> IntStream.range(0, many)
                        .forEach(i ->
                                to.accept(Map.of("number", "H44.12-" + i + "-" + (i * 7919L), "resultFiles", i % 3))));

        assertThat(query(file, "select count(*), count(distinct number), sum(resultFiles), count(gone)"))
                .containsExactly(many + " | " + many + " | " + many + " | 0");
    }

    private static void write(Path file, SharedData data, List<? extends Map<String, @Nullable Object>> rows)
            throws IOException {
        SharedParquet.file(file, new RowSchema(data, data.names(), true), to -> rows.forEach(to));
    }

    private static Map<String, @Nullable Object> full(SharedData data) {
        Map<String, @Nullable Object> row = new HashMap<>();
        data.fields()
                .forEach(field -> row.put(
                        field.name(),
                        switch (field.type()) {
                            case TEXT -> "Nguyễn – " + field.name();
                            case FLAG -> true;
                            case WHOLE -> 7;
                            case DAY -> "2026-03-05";
                            case MOMENT -> "2026-03-05T01:30:00.123456Z";
                            case AMOUNT -> new BigDecimal("34.22");
                            case LIST -> List.of("một", "hai");
                        }));
        return row;
    }

    private static String expected(SharedData data) {
        return String.join(
                " | ",
                data.fields().stream()
                        .map(field -> switch (field.type()) {
                            case TEXT -> "Nguyễn – " + field.name();
                            case FLAG -> "true";
                            case WHOLE -> "7";
                            case DAY -> "2026-03-05";
                            case MOMENT -> "2026-03-05 01:30:00.123456+00";
                            case AMOUNT -> "34.220000000";
                            case LIST -> "[một, hai]";
                        })
                        .toList());
    }

    private static String columns(SharedData data) {
        return String.join(
                ", ",
                data.names().stream()
                        .map(name -> "cast(\"" + name + "\" as varchar)")
                        .toList());
    }

    private static List<String> query(Path file, String select) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            try (ResultSet r = statement.executeQuery(select + " from read_parquet('" + file + "')")) {
                List<String> rows = new ArrayList<>();
                while (r.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(r.getString(i)));
                    }
                    rows.add(String.join(" | ", row));
                }
                return rows;
            }
        }
    }
}
