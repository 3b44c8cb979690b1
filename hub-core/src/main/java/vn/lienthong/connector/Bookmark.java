package vn.lienthong.connector;

/**
 * How far a source has been read, in the connector's own words; kept by the hub in the same commit-safe order as what was
 * read. {@link #START} before the first reading.
 */
public record Bookmark(String text) {
    public static final Bookmark START = new Bookmark("");

    public boolean isStart() {
        return text.isEmpty();
    }
}
