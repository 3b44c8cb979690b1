package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.mapping.CodeListChange;

class CodeListFileTest {
    private static final String NAME = "code-lists/dan-toc.yaml";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final Path folder;
    private final CodeListFile file;

    CodeListFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = new CodeListFile(folder, NAME);
    }

    @Test
    void theFirstCatalogueHoldsFromEver() throws IOException {
        follow(Map.of("01", "Kinh \"x\": {y}"), MARCH);
        assertThat(text())
                .contains("{from: \"01\", to: \"Kinh \\\"x\\\": {y}\"}")
                .contains("madantoc 2026-03-01 ");
        assertThat(file.against(Map.of("01", "Kinh \"x\": {y}"), JULY).isNone())
                .as("what was written is what is read")
                .isTrue();
    }

    @Test
    void whatIsGoneEndsWhatIsNewBeginsAndWhatChangedDoesBoth() throws IOException {
        follow(Map.of("01", "Kinh", "02", "Tày", "03", "Thai"), MARCH);
        CodeListChange change = follow(Map.of("01", "Kinh", "03", "Thái", "04", "Mường"), JULY);
        assertThat(change.begun()).containsExactlyInAnyOrder("03", "04");
        assertThat(change.ended()).containsExactlyInAnyOrder("02", "03");
        assertThat(text())
                .contains("{from: \"01\", to: \"Kinh\"}")
                .contains("{from: \"02\", to: \"Tày\", validTo: 2026-07-01}")
                .contains("{from: \"03\", to: \"Thai\", validTo: 2026-07-01}")
                .contains("{from: \"03\", to: \"Thái\", validFrom: 2026-07-01}")
                .contains("{from: \"04\", to: \"Mường\", validFrom: 2026-07-01}");
    }

    @Test
    void aMeaningThatChangesTwiceOnOneDayLeavesNothingBetween() throws IOException {
        follow(Map.of("01", "Kinh"), MARCH);
        follow(Map.of("01", "Kin"), JULY);
        follow(Map.of("01", "Việt"), JULY);
        assertThat(text()).doesNotContain("\"Kin\"").contains("\"Việt\", validFrom: 2026-07-01");
    }

    @Test
    void aFileWithProblemsIsNotOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("code-lists"));
        Files.writeString(folder.resolve(NAME), "codes: 7\n");
        assertThatThrownBy(() -> file.against(Map.of("01", "Kinh"), JULY)).isInstanceOf(IllegalStateException.class);
        assertThat(text()).isEqualTo("codes: 7\n");
    }

    private CodeListChange follow(Map<String, String> catalogue, LocalDate day) throws IOException {
        CodeListChange change = file.against(catalogue, day);
        file.write("madantoc", day, change);
        try (Stream<Path> beside = Files.list(folder.resolve("code-lists"))) {
            assertThat(beside).hasSize(1);
        }
        return change;
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve(NAME));
    }
}
