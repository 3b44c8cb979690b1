package vn.lienthong.testkit.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.ContentStore;
import vn.lienthong.content.FolderContentStore;
import vn.lienthong.model.ContentHash;
import vn.lienthong.testkit.ledger.MovedClock;

class FolderContentStoreTest extends ContentStoreTck {
    private final Path root;
    private final MovedClock clock = new MovedClock();

    FolderContentStoreTest(@TempDir Path root) {
        this.root = root;
    }

    @Override
    protected ContentStore open(ContentLimits limits) {
        try {
            return FolderContentStore.open(root, limits, clock);
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
        try {
            Files.writeString(file(hash), instead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void lose(ContentHash hash) {
        try {
            Files.delete(file(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected List<ContentHash> kept() {
        return files("kept").map(ContentHash::of).toList();
    }

    @Override
    protected List<String> halfDone() {
        return Stream.concat(files("coming"), files("going")).toList();
    }

    private Path file(ContentHash hash) {
        return root.resolve("kept").resolve(hash.value().substring(0, 2)).resolve(hash.value());
    }

    private Stream<String> files(String folder) {
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
