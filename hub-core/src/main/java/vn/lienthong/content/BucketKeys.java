package vn.lienthong.content;

import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;

/**
 * Keys of a store in a bucket: {@code kept/<hash>} the contents, {@code of/<connection>/<hash>.<size>} an empty mark of who
 * brought one, {@code going/<hash>} an empty mark while one is being deleted.
 */
final class BucketKeys {
    static final String KEPT = "kept/";
    static final String BROUGHT = "of/";
    static final String GOING = "going/";

    private BucketKeys() {}

    static String kept(ContentHash hash) {
        return KEPT + hash;
    }

    static ContentHash hashOf(String kept) {
        return ContentHash.of(kept.substring(KEPT.length()));
    }

    static String broughtBy(String connection) {
        return BROUGHT + connection + "/";
    }

    /** The mark below one connection's folder, as {@link Bucket#below} gives it. */
    static String mark(String folder, Contents.Kept kept) {
        return folder + Marks.name(kept);
    }

    static String going(ContentHash hash) {
        return GOING + hash;
    }
}
