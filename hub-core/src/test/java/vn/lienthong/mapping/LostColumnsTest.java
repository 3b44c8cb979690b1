package vn.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a header says of rows that nobody has read yet. */
class LostColumnsTest {
    private final JoinedTable table;

    LostColumnsTest(@TempDir Path folder) {
        table = new JoinedTable(folder);
    }

    @Test
    void columnsThatEveryRowNeedsAreKnownBeforeThereIsARow() {
        table.field("summary", "[{column: TrichYeu}, {column: GhiChu}]");
        Mapping mapping = table.mapping();
        List<String> header = List.of("MaHS", "HoTen", "NgayNhan", "TrichYeu");
        assertThat(mapping.missingFrom(header))
                .as("not what counts in some rows only")
                .containsExactly("MaTTHC");
        assertThat(mapping.missingFrom(List.of())).contains("MaHS", "MaTTHC", "HoTen", "NgayNhan");
    }
}
