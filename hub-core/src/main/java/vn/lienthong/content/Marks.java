package vn.lienthong.content;

import vn.lienthong.connector.Contents;

/** Names of the empty marks that say who brought a content: {@code <hash>.<size>}. */
final class Marks {
    private Marks() {}

    static String name(Contents.Kept kept) {
        return kept.hash() + "." + kept.size();
    }

    /** The size that a mark tells. */
    static long sizeOf(String mark) {
        return Long.parseLong(mark.substring(mark.lastIndexOf('.') + 1));
    }
}
