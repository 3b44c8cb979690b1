package vn.lienthong.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.model.ContentHash;

/** Kept bytes on their way out; at their end they must have been the ones that the hash names. */
final class HashedInputStream extends InputStream {
    private final InputStream in;
    private final ContentHash expected;
    private final MessageDigest sha = Sha256.start();
    private boolean checked;

    HashedInputStream(InputStream in, ContentHash expected) {
        this.in = in;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        int count = in.read(to, at, length);
        if (count > 0) {
            sha.update(to, at, count);
        }
        if (count < 0 && !checked) {
            checked = true;
            if (!ContentHash.of(sha.digest()).equals(expected)) {
                throw new ContentDamaged(expected, "is not what was kept");
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
