package vn.lienthong.ledger;

import org.jspecify.annotations.Nullable;

/** Words of an outside system as the ledger can keep them: no control characters, which PostgreSQL refuses, and not long. */
final class StoredText {
    private static final int LONGEST = 1000;
    private static final int UNREADABLE = 0xFFFD;

    private StoredText() {}

    static @Nullable String of(@Nullable String words) {
        if (words == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        words.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? UNREADABLE : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
