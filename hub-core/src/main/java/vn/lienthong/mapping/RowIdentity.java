package vn.lienthong.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The identity of a row's message: a digest, because an id is shown everywhere and a column may be personal. */
record RowIdentity(List<String> columns) {
    private static final int SHOWN = 16;

    RowIdentity {
        columns = List.copyOf(columns);
    }

    /** Empty where the mapping names no columns; columns that are all blank are a problem. */
    Optional<String> of(Trail trail) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        MessageDigest sha = sha256();
        boolean blank = true;
        for (String column : columns) {
            String raw = trail.raw(column);
            @Nullable String text = raw == null ? null : CleanText.of(raw, trail);
            blank &= text == null;
            byte[] part = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
            sha.update(part);
        }
        if (blank && !trail.hasProblems()) {
            trail.refuse(columns.get(0), "id", Refusal.of("id_missing", String.join(", ", columns)));
        }
        return Optional.of("row-" + HexFormat.of().formatHex(sha.digest(), 0, SHOWN));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
