package vn.lienthong.connectors.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;

/** Eight bytes of the SHA-256 of where a row stands and what it says. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long of(List<String> position, Map<String, String> columns) {
        position.forEach(this::add);
        columns.forEach((name, text) -> {
            add(name);
            add(text);
        });
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    // Lengths go in as well: else a text could move from one column to the next unseen.
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
