package vn.lienthong.content;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;

/**
 * Contents as objects of a bucket, which all nodes share. Measured in a file of this machine, for the key is known only at
 * the end; read back through the hash.
 *
 * <p>A bucket moves nothing aside, so who deletes says so first and looks once more how old the content is, and who keeps one
 * again makes it young first and looks then whether it is being deleted: one of the two sees the other.
 */
public final class BucketContentStore implements ContentStore {
    /** No deletion takes so long: a mark of one that is older was left behind by a node that died. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Bucket bucket;
    private final Path spool;
    private final ContentLimits limits;
    private final Clock clock;
    private final ConcurrentMap<String, BucketContents> open = new ConcurrentHashMap<>();

    private BucketContentStore(Bucket bucket, Path spool, ContentLimits limits, Clock clock) {
        this.bucket = bucket;
        this.spool = spool;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Opens the store.
     *
     * @param spool folder of this node alone, which is made if it is not there, and emptied
     */
    public static BucketContentStore over(Bucket bucket, Path spool, ContentLimits limits, Clock clock)
            throws IOException {
        Files.createDirectories(spool);
        try (DirectoryStream<Path> leftBehind = Files.newDirectoryStream(spool)) {
            for (Path file : leftBehind) {
                Files.delete(file);
            }
        }
        return new BucketContentStore(bucket, spool, limits, clock);
    }

    @Override
    public Contents of(String connection) {
        return open.computeIfAbsent(connection, name -> new BucketContents(bucket, spool, name, limits));
    }

    @Override
    public Collected collect(Need need, Duration grace) throws IOException {
        forgetLeftBehind();
        Instant before = clock.instant().minus(grace);
        Clearing clearing = new Clearing(need, hash -> remove(hash, before));
        bucket.list(BucketKeys.KEPT, object -> {
            if (object.writtenAt().isBefore(before)) {
                clearing.old(BucketKeys.hashOf(object.key()));
            }
        });
        return clearing.done();
    }

    private void forgetLeftBehind() throws IOException {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        bucket.list(BucketKeys.GOING, mark -> {
            if (mark.writtenAt().isBefore(before)) {
                bucket.delete(mark.key());
            }
        });
    }

    private long remove(ContentHash hash, Instant before) throws IOException {
        String going = BucketKeys.going(hash);
        bucket.mark(going);
        try {
            Optional<Bucket.Stored> old = bucket.find(BucketKeys.kept(hash))
                    .filter(object -> object.writtenAt().isBefore(before));
            if (old.isEmpty()) {
                return -1;
            }
            forget(new Contents.Kept(hash, old.get().size()));
            bucket.delete(BucketKeys.kept(hash));
            return old.get().size();
        } finally {
            bucket.delete(going);
        }
    }

    private void forget(Contents.Kept gone) throws IOException {
        for (String folder : bucket.below(BucketKeys.BROUGHT)) {
            String mark = BucketKeys.mark(folder, gone);
            if (bucket.find(mark).isPresent()) {
                bucket.delete(mark);
                String connection = folder.substring(BucketKeys.BROUGHT.length(), folder.length() - 1);
                Optional.ofNullable(open.get(connection)).ifPresent(known -> known.gaveBack(gone.size()));
            }
        }
    }
}
