package vn.lienthong.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.model.ContentHash;

/** The bucket as one connection uses it; knows how many bytes the connection has brought once the bucket has told it. */
final class BucketContents implements Contents {
    private final Bucket bucket;
    private final Path spool;
    private final String folder;
    private final ContentLimits limits;
    private volatile @Nullable AtomicLong brought;

    BucketContents(Bucket bucket, Path spool, String connection, ContentLimits limits) {
        this.bucket = bucket;
        this.spool = spool;
        this.folder = BucketKeys.broughtBy(connection);
        this.limits = limits;
    }

    @Override
    public Kept keep(Writing bytes) throws IOException {
        AtomicLong already = brought();
        Path aside = Files.createTempFile(spool, "coming-", null);
        try {
            Kept kept = write(bytes, aside, limits.quota() - already.get());
            settle(kept.hash(), aside);
            count(kept, already);
            return kept;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Kept write(Writing bytes, Path to, long room) throws IOException {
        try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE)) {
            HashedOutputStream out = new HashedOutputStream(file, limits, room);
            bytes.writeTo(out);
            return out.kept();
        }
    }

    private void settle(ContentHash hash, Path aside) throws IOException {
        String key = BucketKeys.kept(hash);
        if (bucket.find(key).isEmpty()) {
            bucket.put(key, aside);
            return;
        }
        bucket.renew(key);
        // Both looks are needed: a deletion that has ended has taken its mark away again.
        if (bucket.find(BucketKeys.going(hash)).isPresent() || bucket.find(key).isEmpty()) {
            throw new ContentsAway("the content is just being deleted; it can be kept when it is gone");
        }
    }

    private synchronized void count(Kept kept, AtomicLong already) throws IOException {
        String mark = BucketKeys.mark(folder, kept);
        if (bucket.find(mark).isEmpty()) {
            bucket.mark(mark);
            already.addAndGet(kept.size());
        }
    }

    @Override
    public InputStream open(ContentHash hash) throws IOException {
        InputStream bytes =
                bucket.open(BucketKeys.kept(hash)).orElseThrow(() -> new ContentDamaged(hash, "is not there"));
        return new HashedInputStream(bytes, hash);
    }

    void gaveBack(long size) {
        AtomicLong known = brought;
        if (known != null) {
            known.addAndGet(-size);
        }
    }

    private AtomicLong brought() throws IOException {
        AtomicLong known = brought;
        if (known == null) {
            known = counted();
        }
        return known;
    }

    private synchronized AtomicLong counted() throws IOException {
        AtomicLong known = brought;
        if (known == null) {
            AtomicLong sum = new AtomicLong();
            bucket.list(folder, mark -> sum.addAndGet(Marks.sizeOf(mark.key())));
            brought = sum;
            known = sum;
        }
        return known;
    }
}
