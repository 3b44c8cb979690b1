package vn.lienthong.connectors.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OfficialDocument.ActKind;
import vn.lienthong.model.StatusCode;

class EdxmlRoundTripTest {
    private static final int MIB = 1 << 20;

    private final Path folder;
    private final Contents contents;

    EdxmlRoundTripTest(@TempDir Path folder) {
        this.folder = folder;
        contents = Store.in(folder);
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void everyFieldOfEveryKindComesBack(ActKind kind) {
        OfficialDocument document = Documents.full(
                kind,
                List.of(
                        Documents.attachment("a1", "công văn & phụ lục.pdf", Store.keep(contents, "%PDF-1.4 chính")),
                        Documents.attachment("a2", "rỗng.pdf", Store.keep(contents, "%PDF"))));
        byte[] written = Packages.written(document, contents);

        EdxmlReading reading = Packages.read(written, contents);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.deviations()).isEmpty();
        assertThat(reading.message()).contains(document);
        assertThat(Packages.written(reading.message().orElseThrow(), contents)).isEqualTo(written);
    }

    @Test
    void everyFieldOfAStatusComesBack() {
        DocumentStatus status = Documents.status(StatusCode.REFUSED);
        assertThat(Packages.read(Packages.written(status, contents), contents).message())
                .contains(status);
    }

    @Test
    void theSampleOfTheStandardKeepsEveryField() {
        EdxmlReading first = Packages.read(Packages.sample("new-document.xml"), contents);
        byte[] written = Packages.written(first.message().orElseThrow(), contents);
        assertThat(Packages.read(written, contents).message()).isEqualTo(first.message());
    }

    @Test
    void aLargeFileGoesThroughReaderAndWriterWithoutMovingTheHeap() throws IOException {
        Contents.Kept large = contents.keep(new Zeros(40L * MIB));
        Attachment file =
                new Attachment("a1", "bản đồ.bin", "application/octet-stream", null, null, large.hash(), large.size());
        OfficialDocument document = Documents.full(ActKind.NEW, List.of(file));
        Path written = folder.resolve("package.edxml");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Packages.written(Documents.full(ActKind.NEW, List.of()), contents);

        long before = threads.getCurrentThreadAllocatedBytes();
        try (OutputStream out = Files.newOutputStream(written)) {
            EdxmlWriter.write(document, contents, out);
        }
        long forWriting = threads.getCurrentThreadAllocatedBytes() - before;
        EdxmlReading reading;
        try (InputStream in = Files.newInputStream(written)) {
            reading = new EdxmlReader().read(in, contents, Optional.empty());
        }
        long forReading = threads.getCurrentThreadAllocatedBytes() - before - forWriting;

        assertThat(reading.message()).contains(document);
        assertThat(forWriting).isLessThan(4 * MIB);
        assertThat(forReading).isLessThan(8 * MIB);
    }

    @Test
    void aFileThatChangedInTheStoreIsNotSent() throws IOException {
        Attachment file = Documents.attachment("a1", "a.pdf", Store.keep(contents, "%PDF signed"));
        OfficialDocument document = Documents.full(ActKind.NEW, List.of(file));
        try (Stream<Path> kept = Files.walk(folder.resolve("kept"))) {
            Files.writeString(kept.filter(Files::isRegularFile).findFirst().orElseThrow(), "%PDF forged");
        }
        assertThatThrownBy(() -> EdxmlWriter.write(document, contents, OutputStream.nullOutputStream()))
                .isInstanceOf(ContentDamaged.class);
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] to, int at, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
