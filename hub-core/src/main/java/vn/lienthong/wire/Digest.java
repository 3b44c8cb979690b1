package vn.lienthong.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of a message's type, subject and canonical bytes: two messages are the same content exactly if their digests are
 * equal. Key order and white space of the sender make no difference.
 */
public final class Digest {
    private Digest() {}

    public static byte[] of(String type, String subject, byte[] canonical) {
        MessageDigest sha = sha256();
        add(sha, type.getBytes(StandardCharsets.UTF_8));
        add(sha, subject.getBytes(StandardCharsets.UTF_8));
        add(sha, canonical);
        return sha.digest();
    }

    /** Length first, so that no two different triples give the same bytes. */
    private static void add(MessageDigest sha, byte[] part) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        sha.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
