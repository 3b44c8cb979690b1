package vn.lienthong.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Map;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.model.ContentHash;

/** Bytes on their way into a file, counted and digested. */
final class HashedOutputStream extends OutputStream {
    private final FileChannel file;
    private final ContentLimits limits;
    private final long room;
    private final MessageDigest sha = Sha256.start();
    private long size;

    HashedOutputStream(FileChannel file, ContentLimits limits, long room) {
        this.file = file;
        this.limits = limits;
        this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
        size += length;
        if (size > limits.largest()) {
            throw new ContentTooLarge(limits.largest());
        }
        if (size > room) {
            throw new SourceTrouble("content_quota", Map.of("quota", Long.toString(limits.quota())));
        }
        sha.update(from, at, length);
        ByteBuffer left = ByteBuffer.wrap(from, at, length);
        while (left.hasRemaining()) {
            file.write(left);
        }
    }

    Contents.Kept kept() {
        return new Contents.Kept(ContentHash.of(sha.digest()), size);
    }
}
