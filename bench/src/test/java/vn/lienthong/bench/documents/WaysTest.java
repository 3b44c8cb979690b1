package vn.lienthong.bench.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.simulator.DocumentAxisSimulator;

/** Both ways do the same work, or their figures could not stand side by side. */
class WaysTest {
    private static final String FILE = "<ContentTransferEncoded>";

    private final DocumentAxisSimulator axis = DocumentAxisSimulator.start(0);
    private final Path folder;

    WaysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        axis.close();
    }

    @Test
    void eachBringsThePackageToTheAxisAndKeepsItAndItsAttachmentBefore() throws IOException {
        Path file = PackageTexts.write(folder, 15, 44_000);
        String text = Files.readString(file);
        String content = text.substring(text.indexOf(FILE) + FILE.length(), text.indexOf("</ContentTransferEncoded>"));
        for (boolean streams : new boolean[] {true, false}) {
            Path store = folder.resolve("store-" + streams);
            try (Way way = streams ? new StreamWay(store, axis.base()) : new DomWay(store, axis.base())) {
                way.carry(file);
            }
            assertThat(kept(store)).as("streams: %s", streams).isEqualTo(2);
        }
        assertThat(axis.effects())
                .hasSize(2)
                .allSatisfy(sent -> assertThat(new String(sent.edxml(), StandardCharsets.UTF_8))
                        .contains("000.00.12.H44,2026/03/05,15/SM-VP", content));
    }

    @Test
    void eachRefusesAPackageWithoutANumber() throws IOException {
        Path file = PackageTexts.write(folder, 16, 100);
        Files.writeString(file, Files.readString(file).replace("<CodeNumber>16<", "<CodeNumber><"));
        for (boolean streams : new boolean[] {true, false}) {
            Path store = folder.resolve("store-" + streams);
            try (Way way = streams ? new StreamWay(store, axis.base()) : new DomWay(store, axis.base())) {
                assertThatThrownBy(() -> way.carry(file)).isInstanceOf(IOException.class);
            }
        }
        assertThat(axis.effects()).isEmpty();
    }

    private static long kept(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .count();
        }
    }
}
