package vn.lienthong.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.model.ContentHash;

class FolderContentStoreTest {
    private static final int MIB = 1 << 20;

    private final Path root;

    FolderContentStoreTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void whatIsKeptIsThereUnderItsSha256() throws IOException {
        Contents.Kept kept = store().of("qlvb").keep(bytes("abc"));

        assertThat(kept.hash().value()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(kept.size()).isEqualTo(3);
        try (InputStream back = store().of("truc").open(kept.hash())) {
            assertThat(back).hasContent("abc");
        }
    }

    @Test
    void theSameBytesAreOneFileWhoeverBringsThem() throws IOException {
        FolderContentStore store = store();
        store.of("qlvb").keep(bytes("abc"));
        store.of("truc").keep(bytes("abc"));
        store.of("truc").keep(bytes("abc"));

        assertThat(files("kept")).hasSize(1);
        assertThat(files("coming")).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        Contents contents = store().of("qlvb");
        Contents.Writing breaking = out -> {
            out.write(new byte[MIB]);
            throw new IOException("line lost");
        };
        assertThatThrownBy(() -> contents.keep(breaking)).hasMessage("line lost");
        assertThat(files("kept")).isEmpty();
        assertThat(files("coming")).isEmpty();
    }

    @Test
    void bytesThatChangedOnTheDiskAreNeverHandedOutAsWhole() throws IOException {
        Contents contents = store().of("qlvb");
        ContentHash hash = contents.keep(bytes("signed")).hash();
        Files.writeString(files("kept").get(0), "forged");

        try (InputStream back = contents.open(hash)) {
            assertThatThrownBy(back::readAllBytes).isInstanceOf(ContentDamaged.class);
        }
        Files.delete(files("kept").get(0));
        assertThatThrownBy(() -> contents.open(hash)).isInstanceOf(ContentDamaged.class);
    }

    @Test
    void theQuotaCountsWhatOneConnectionBroughtEachContentOnce() throws IOException {
        FolderContentStore store = store(new ContentLimits(100, 100));
        Contents qlvb = store.of("qlvb");
        qlvb.keep(of(60));
        qlvb.keep(of(40));
        assertThatThrownBy(() -> qlvb.keep(of(1)))
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo("content_quota"));
        store.of("truc").keep(of(100));

        Contents again = store(new ContentLimits(100, 120)).of("qlvb");
        again.keep(of(20));
        assertThatThrownBy(() -> again.keep(of(21))).isInstanceOf(SourceTrouble.class);
    }

    @Test
    void oneContentMayNotBeLargerThanTheLimit() {
        Contents contents = store(new ContentLimits(10, 100)).of("qlvb");
        assertThatThrownBy(() -> contents.keep(of(11)))
                .isInstanceOfSatisfying(
                        ContentTooLarge.class, e -> assertThat(e.limit()).isEqualTo(10));
        assertThat(files("kept")).isEmpty();
    }

    @Test
    void aLargeContentGoesInAndOutWithoutMovingTheHeap() throws IOException {
        Contents contents = store().of("qlvb");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        contents.keep(of(MIB));
        long before = threads.getCurrentThreadAllocatedBytes();
        ContentHash hash = contents.keep(of(64 * MIB)).hash();
        try (InputStream back = contents.open(hash)) {
            back.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2 * MIB);
    }

    @Test
    void whatNoMessageNeedsIsDeletedAfterTheGraceAndFreesItsQuota() throws IOException {
        FolderContentStore store = store(new ContentLimits(100, 100));
        ContentHash needed = store.of("qlvb").keep(of(10)).hash();
        store.of("qlvb").keep(of(50));
        ContentStore.Need need = asked -> Set.of(needed);

        assertThat(store.collect(need, Duration.ofDays(1)).contents()).isZero();
        FolderContentStore later = FolderContentStore.open(
                root, new ContentLimits(100, 100), Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
        later.of("qlvb");
        assertThat(later.collect(need, Duration.ofDays(1))).isEqualTo(new ContentStore.Collected(1, 50));
        assertThat(files("kept")).singleElement().satisfies(f -> assertThat(f).hasFileName(needed.value()));
        later.of("qlvb").keep(of(90));
    }

    @Test
    void whatIsKeptAgainWhileACollectionRunsStays() throws IOException {
        FolderContentStore store = store();
        ContentHash hash = store.of("qlvb").keep(bytes("abc")).hash();
        FolderContentStore later = FolderContentStore.open(
                root, ContentLimits.STANDARD, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
        later.collect(
                asked -> {
                    keepAgain(later);
                    return Set.of();
                },
                Duration.ofDays(1));
        try (InputStream back = later.of("qlvb").open(hash)) {
            assertThat(back).hasContent("abc");
        }
    }

    @Test
    void manyAtOnceKeepTheSameContentOnce() throws Exception {
        Contents contents = store().of("qlvb");
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<Contents.Kept>> kept = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                kept.add(many.submit(() -> contents.keep(of(10_000))));
            }
            for (Future<Contents.Kept> one : kept) {
                assertThat(one.get().size()).isEqualTo(10_000);
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(files("kept")).hasSize(1);
        assertThat(files("coming")).isEmpty();
    }

    private static void keepAgain(FolderContentStore store) {
        try {
            store.of("qlvb").keep(bytes("abc"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private FolderContentStore store() {
        return store(ContentLimits.STANDARD);
    }

    private FolderContentStore store(ContentLimits limits) {
        try {
            return FolderContentStore.open(root, limits, Clock.systemUTC());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> files(String folder) {
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream of so many bytes that nobody holds. */
    private static InputStream of(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? (int) (size % 251) : -1;
            }

            @Override
            public int read(byte[] to, int at, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                Arrays.fill(to, at, at + count, (byte) (size % 251));
                left -= count;
                return count;
            }
        };
    }
}
