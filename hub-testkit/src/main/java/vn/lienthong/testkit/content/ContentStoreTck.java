package vn.lienthong.testkit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.ContentStore;
import vn.lienthong.model.ContentHash;

/** What every store of contents must keep, wherever the bytes are; its test extends this and says where that is. */
public abstract class ContentStoreTck {
    private static final int MIB = 1 << 20;
    private static final Duration GRACE = Duration.ofDays(1);

    /** The store as a node that has just started opens it; each time the same contents. */
    protected abstract ContentStore open(ContentLimits limits);

    /** From now on it is later, for the hub and for whoever keeps the bytes. */
    protected abstract void later(Duration by);

    /** Alters what is kept, behind the hub's back. */
    protected abstract void damage(ContentHash hash, String instead);

    /** Takes it away, behind the hub's back. */
    protected abstract void lose(ContentHash hash);

    /** What is kept. */
    protected abstract List<ContentHash> kept();

    /** What is neither kept nor gone: nothing, while nobody writes. */
    protected abstract List<String> halfDone();

    @Test
    void whatIsKeptIsThereUnderItsSha256ForEveryNode() throws IOException {
        Contents.Kept kept = open().of("qlvb").keep(Streams.bytes("abc"));

        assertThat(kept.hash().value()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(kept.size()).isEqualTo(3);
        try (InputStream back = open().of("truc").open(kept.hash())) {
            assertThat(back).hasContent("abc");
        }
    }

    @Test
    void aContentMayBeEmpty() throws IOException {
        ContentHash hash = open().of("qlvb").keep(Streams.of(0)).hash();
        try (InputStream back = open().of("qlvb").open(hash)) {
            assertThat(back.readAllBytes()).isEmpty();
        }
    }

    @Test
    void theSameBytesAreOneContentWhoeverBringsThem() throws IOException {
        ContentStore store = open();
        store.of("qlvb").keep(Streams.bytes("abc"));
        store.of("truc").keep(Streams.bytes("abc"));
        store.of("truc").keep(Streams.bytes("abc"));

        assertThat(kept()).hasSize(1);
        assertThat(halfDone()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        Contents contents = open().of("qlvb");
        Contents.Writing breaking = out -> {
            out.write(new byte[MIB]);
            throw new IOException("line lost");
        };
        assertThatThrownBy(() -> contents.keep(breaking)).hasMessage("line lost");
        assertThat(kept()).isEmpty();
        assertThat(halfDone()).isEmpty();
    }

    @Test
    void bytesThatChangedWhereTheyAreKeptAreNeverHandedOutAsWhole() throws IOException {
        Contents contents = open().of("qlvb");
        ContentHash hash = contents.keep(Streams.bytes("signed")).hash();
        damage(hash, "forged");

        try (InputStream back = contents.open(hash)) {
            assertThatThrownBy(back::readAllBytes).isInstanceOf(ContentDamaged.class);
        }
        lose(hash);
        assertThatThrownBy(() -> contents.open(hash)).isInstanceOf(ContentDamaged.class);
    }

    @Test
    void theQuotaCountsWhatOneConnectionBroughtEachContentOnce() throws IOException {
        ContentStore store = open(new ContentLimits(100, 100));
        Contents qlvb = store.of("qlvb");
        qlvb.keep(Streams.of(60));
        qlvb.keep(Streams.of(40));
        assertThatThrownBy(() -> qlvb.keep(Streams.of(1)))
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo("content_quota"));
        store.of("truc").keep(Streams.of(100));

        Contents again = open(new ContentLimits(100, 120)).of("qlvb");
        again.keep(Streams.of(20));
        assertThatThrownBy(() -> again.keep(Streams.of(21))).isInstanceOf(SourceTrouble.class);
    }

    @Test
    void oneContentMayNotBeLargerThanTheLimit() {
        Contents contents = open(new ContentLimits(10, 100)).of("qlvb");
        assertThatThrownBy(() -> contents.keep(Streams.of(11)))
                .isInstanceOfSatisfying(
                        ContentTooLarge.class, e -> assertThat(e.limit()).isEqualTo(10));
        assertThat(kept()).isEmpty();
    }

    @Test
    void aLargeContentGoesInAndOutWithoutMovingTheHeap() throws IOException {
        Contents contents = open().of("qlvb");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        contents.keep(Streams.of(MIB));
        long before = threads.getCurrentThreadAllocatedBytes();
        ContentHash hash = contents.keep(Streams.of(32 * MIB)).hash();
        try (InputStream back = contents.open(hash)) {
            back.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8 * MIB);
    }

    @Test
    void whatNoMessageNeedsIsDeletedAfterTheGraceAndFreesItsQuota() throws IOException {
        ContentStore store = open(new ContentLimits(100, 100));
        ContentHash needed = store.of("qlvb").keep(Streams.of(10)).hash();
        store.of("qlvb").keep(Streams.of(50));
        ContentStore.Need need = asked -> Set.of(needed);

        assertThat(store.collect(need, GRACE).contents()).isZero();
        later(Duration.ofDays(2));
        assertThat(store.collect(need, GRACE)).isEqualTo(new ContentStore.Collected(1, 50));
        assertThat(kept()).containsExactly(needed);
        assertThat(halfDone()).isEmpty();
        store.of("qlvb").keep(Streams.of(90));
    }

    @Test
    void whatIsKeptAgainWhileACollectionRunsStays() throws IOException {
        ContentStore store = open();
        ContentHash hash = store.of("qlvb").keep(Streams.bytes("abc")).hash();
        later(Duration.ofDays(2));
        store.collect(
                asked -> {
                    keepAgain(store);
                    return Set.of();
                },
                GRACE);
        try (InputStream back = store.of("qlvb").open(hash)) {
            assertThat(back).hasContent("abc");
        }
    }

    @Test
    void manyAtOnceKeepTheSameContentOnce() throws Exception {
        Contents contents = open(new ContentLimits(10_000, 10_000)).of("qlvb");
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<Contents.Kept>> all = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                all.add(many.submit(() -> contents.keep(Streams.of(5_000))));
            }
            for (Future<Contents.Kept> one : all) {
                assertThat(one.get().size()).isEqualTo(5_000);
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(kept()).hasSize(1);
        assertThat(halfDone()).isEmpty();
        contents.keep(Streams.of(4_000));
    }

    private static void keepAgain(ContentStore store) {
        try {
            store.of("qlvb").keep(Streams.bytes("abc"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContentStore open() {
        return open(ContentLimits.STANDARD);
    }
}
