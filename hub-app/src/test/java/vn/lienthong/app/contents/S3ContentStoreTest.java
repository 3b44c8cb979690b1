package vn.lienthong.app.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.app.HubSettings;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.content.BucketContentStore;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.ContentStore;
import vn.lienthong.model.ContentHash;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.S3Simulator;
import vn.lienthong.testkit.content.ContentStoreTck;
import vn.lienthong.testkit.ledger.MovedClock;

/** The kit over the wire, against a store that works out every signature anew, and what only a store far away can do. */
class S3ContentStoreTest extends ContentStoreTck {
    private final MovedClock clock = new MovedClock();
    private final S3Simulator store = S3Simulator.start(0, clock);
    private final S3Bucket bucket = S3Bucket.open(account(S3Simulator.SECRET_KEY));
    private final Path spool;

    S3ContentStoreTest(@TempDir Path folder) {
        spool = folder.resolve("spool");
    }

    @AfterEach
    void close() {
        bucket.close();
        store.close();
    }

    @Test
    void aStoreThatDoesNotAnswerLosesNothing() throws IOException {
        Contents contents = open(ContentLimits.STANDARD).of("qlvb");
        ContentHash hash = contents.keep(bytes("abc")).hash();

        for (FaultKind fault : new FaultKind[] {FaultKind.DOWN, FaultKind.HTTP_500, FaultKind.HTTP_401}) {
            store.faults().on(Fault.always(fault));
            assertThatThrownBy(() -> contents.keep(bytes("def")))
                    .as(fault.name())
                    .isInstanceOf(ContentsAway.class);
            assertThatThrownBy(() -> contents.open(hash)).as(fault.name()).isInstanceOf(ContentsAway.class);
            store.faults().off();
        }

        assertThat(contents.keep(bytes("def")).size()).isEqualTo(3);
        try (InputStream back = contents.open(hash)) {
            assertThat(back).hasContent("abc");
        }
        assertThat(halfDone()).isEmpty();
    }

    @Test
    void anAnswerThatGotLostIsAskedForAgain() throws IOException {
        Contents contents = open(ContentLimits.STANDARD).of("qlvb");
        store.faults().on(Fault.once(FaultKind.CUT_AFTER_EFFECT).at("put"));

        contents.keep(bytes("abc"));

        assertThat(kept()).hasSize(1);
    }

    @Test
    void aWrongSecretIsRefusedAndNotToldToAnybody() {
        try (S3Bucket wrong = S3Bucket.open(account("sai-khoa-bi-mat"))) {
            assertThatThrownBy(() -> over(wrong).of("qlvb").keep(bytes("abc")))
                    .isInstanceOf(ContentsAway.class)
                    .hasMessageContaining("403")
                    .hasMessageNotContaining("sai-khoa-bi-mat");
        }
        assertThat(account("sai-khoa-bi-mat").toString()).doesNotContain("sai-khoa-bi-mat");
    }

    @Test
    void whatIsJustBeingDeletedIsNotKeptByHalf() throws IOException {
        ContentStore node = open(ContentLimits.STANDARD);
        ContentHash hash = node.of("qlvb").keep(bytes("abc")).hash();
        store.put("going/" + hash, "");

        assertThatThrownBy(() -> node.of("truc").keep(bytes("abc"))).hasMessageContaining("just being deleted");

        clock.move(Duration.ofDays(2));
        node.collect(asked -> Set.of(hash), Duration.ofDays(1));
        assertThat(halfDone()).as("a mark that a dead node has left behind").isEmpty();
        node.of("truc").keep(bytes("abc"));
    }

    @Test
    void aListOfManyPagesIsGoneThrough() throws IOException {
        Contents contents = open(ContentLimits.STANDARD).of("qlvb");
        for (int i = 0; i < 250; i++) {
            store.put("kept/%064x".formatted(i), "x");
        }
        contents.keep(bytes("abc"));
        clock.move(Duration.ofDays(2));

        assertThat(open(ContentLimits.STANDARD).collect(asked -> Set.of(), Duration.ofDays(1)))
                .isEqualTo(new ContentStore.Collected(251, 253));
        assertThat(store.keys("")).isEmpty();
    }

    @Override
    protected ContentStore open(ContentLimits limits) {
        return over(bucket, limits);
    }

    private ContentStore over(S3Bucket some) {
        return over(some, ContentLimits.STANDARD);
    }

    private ContentStore over(S3Bucket some, ContentLimits limits) {
        try {
            return BucketContentStore.over(some, spool, limits, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void later(Duration by) {
        clock.move(by);
    }

    @Override
    protected void damage(ContentHash hash, String instead) {
        store.put("kept/" + hash, instead);
    }

    @Override
    protected void lose(ContentHash hash) {
        store.delete("kept/" + hash);
    }

    @Override
    protected List<ContentHash> kept() {
        return store.keys("kept/").stream()
                .map(key -> ContentHash.of(key.substring("kept/".length())))
                .toList();
    }

    @Override
    protected List<String> halfDone() {
        try (Stream<Path> spooled = Files.list(spool)) {
            return Stream.concat(store.keys("going/").stream(), spooled.map(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HubSettings.S3 account(String secret) {
        return new HubSettings.S3(
                store.base().toString(), S3Simulator.BUCKET, S3Simulator.REGION, S3Simulator.ACCESS_KEY, secret);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
