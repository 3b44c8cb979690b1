package vn.lienthong.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;

/** The folder as one connection uses it; knows how many bytes the connection has brought. */
final class FolderContents implements Contents {
    private final Places places;
    private final String connection;
    private final ContentLimits limits;
    private final Clock clock;
    private final AtomicLong brought;

    private FolderContents(Places places, String connection, ContentLimits limits, Clock clock, long brought) {
        this.places = places;
        this.connection = connection;
        this.limits = limits;
        this.clock = clock;
        this.brought = new AtomicLong(brought);
    }

    static FolderContents open(Places places, String connection, ContentLimits limits, Clock clock) throws IOException {
        Path own = Files.createDirectories(places.broughtBy(connection));
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own)) {
            for (Path file : files) {
                bytes += Marks.sizeOf(String.valueOf(file.getFileName()));
            }
        }
        return new FolderContents(places, connection, limits, clock, bytes);
    }

    @Override
    public Kept keep(Writing bytes) throws IOException {
        Path aside = places.coming();
        try {
            Kept kept = write(bytes, aside);
            settle(aside, places.kept(kept.hash()));
            count(kept);
            return kept;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    // A content that is there is made young again, so that no collection takes it while its message is on the way.
    private void settle(Path aside, Path place) throws IOException {
        FileTime now = FileTime.from(clock.instant());
        Files.setLastModifiedTime(aside, now);
        try {
            Files.setLastModifiedTime(place, now);
        } catch (NoSuchFileException e) {
            Places.settle(aside, place);
        }
    }

    private Kept write(Writing bytes, Path to) throws IOException {
        try (FileChannel file = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            HashedOutputStream out = new HashedOutputStream(file, limits, limits.quota() - brought.get());
            bytes.writeTo(out);
            file.force(true);
            return out.kept();
        }
    }

    private void count(Kept kept) throws IOException {
        try {
            Files.createFile(places.mark(connection, kept));
            brought.addAndGet(kept.size());
        } catch (FileAlreadyExistsException e) {
            // It brought the same bytes before: they count once.
        }
    }

    @Override
    public InputStream open(ContentHash hash) throws IOException {
        try {
            return new HashedInputStream(Files.newInputStream(places.kept(hash)), hash);
        } catch (NoSuchFileException e) {
            throw new ContentDamaged(hash, "is not there");
        }
    }

    void gaveBack(long size) {
        brought.addAndGet(-size);
    }
}
