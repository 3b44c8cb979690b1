package vn.lienthong.connector;

import java.io.IOException;

/** The store of contents cannot be used now; nothing is known to be wrong with any content. */
public final class ContentsAway extends IOException {
    private static final long serialVersionUID = 1L;

    public ContentsAway(String what) {
        super("the store of contents cannot be used now: " + what);
    }

    public ContentsAway(String what, Throwable cause) {
        super("the store of contents cannot be used now: " + what, cause);
    }
}
