package vn.lienthong.content;

/**
 * What one connection may keep.
 *
 * @param largest bytes of one content
 * @param quota bytes of all contents that it brought and that are still kept
 */
public record ContentLimits(long largest, long quota) {
    private static final long GIB = 1L << 30;

    /** 2 GiB a content, 100 GiB in all. */
    public static final ContentLimits STANDARD = new ContentLimits(2 * GIB, 100 * GIB);
}
