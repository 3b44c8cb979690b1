package vn.lienthong.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;

/**
 * Contents as files of a folder, which several nodes may share. Written aside, synced and moved into place, so that a
 * file under a hash is always whole; read back through the hash.
 */
public final class FolderContentStore implements ContentStore {
    private final Places places;
    private final ContentLimits limits;
    private final Clock clock;
    private final ConcurrentMap<String, Contents> open = new ConcurrentHashMap<>();

    private FolderContentStore(Places places, ContentLimits limits, Clock clock) {
        this.places = places;
        this.limits = limits;
        this.clock = clock;
    }

    /** Opens the folder, which is made if it is not there. */
    public static FolderContentStore open(Path root, ContentLimits limits, Clock clock) throws IOException {
        return new FolderContentStore(new Places(root), limits, clock);
    }

    @Override
    public Contents of(String connection) {
        return open.computeIfAbsent(connection, name -> {
            try {
                return FolderContents.open(places, name, limits, clock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Collected collect(Need need, Duration grace) throws IOException {
        Instant before = clock.instant().minus(grace);
        Clearing clearing = new Clearing(need, hash -> remove(hash, before));
        try (DirectoryStream<Path> shards = Files.newDirectoryStream(places.kept())) {
            for (Path shard : shards) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(shard)) {
                    for (Path file : files) {
                        if (isOlder(file, before)) {
                            clearing.old(ContentHash.of(String.valueOf(file.getFileName())));
                        }
                    }
                }
            }
        }
        return clearing.done();
    }

    /** The size of what was deleted; -1 when somebody kept it again in the meantime. */
    private long remove(ContentHash hash, Instant before) throws IOException {
        Path aside = places.going(hash);
        Places.settle(places.kept(hash), aside);
        if (!isOlder(aside, before)) {
            Places.settle(aside, places.kept(hash));
            return -1;
        }
        Contents.Kept gone = new Contents.Kept(hash, Files.size(aside));
        Files.delete(aside);
        forget(gone);
        return gone.size();
    }

    private void forget(Contents.Kept gone) throws IOException {
        try (DirectoryStream<Path> connections = Files.newDirectoryStream(places.allBrought())) {
            for (Path folder : connections) {
                String connection = String.valueOf(folder.getFileName());
                if (Files.deleteIfExists(places.mark(connection, gone))
                        && open.get(connection) instanceof FolderContents known) {
                    known.gaveBack(gone.size());
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
