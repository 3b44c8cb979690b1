package vn.lienthong.connector;

import java.io.IOException;

/** A content has more bytes than one may have. */
public final class ContentTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public ContentTooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
