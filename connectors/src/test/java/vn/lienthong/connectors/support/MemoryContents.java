package vn.lienthong.connectors.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;

/** Contents for properties that are tried so often that a disk would be too slow. */
public final class MemoryContents implements Contents {
    private final Map<ContentHash, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Kept keep(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.writeTo(out);
        byte[] bytes = out.toByteArray();
        try {
            ContentHash hash =
                    ContentHash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
            kept.put(hash, bytes);
            return new Kept(hash, bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InputStream open(ContentHash hash) throws IOException {
        byte[] bytes = kept.get(hash);
        if (bytes == null) {
            throw new ContentDamaged(hash, "is not there");
        }
        return new ByteArrayInputStream(bytes);
    }
}
