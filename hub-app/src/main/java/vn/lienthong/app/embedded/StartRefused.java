package vn.lienthong.app.embedded;

import org.jspecify.annotations.Nullable;

/** The hub will not start, for a reason that an operator can remove; said in Vietnamese, then in English. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String vietnamese, String english) {
        this(vietnamese, english, null);
    }

    public StartRefused(String vietnamese, String english, @Nullable Throwable cause) {
        super(vietnamese + System.lineSeparator() + english, cause);
    }
}
