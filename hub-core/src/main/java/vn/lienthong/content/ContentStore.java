package vn.lienthong.content;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;

/** All kept bytes, whichever connection brought them. */
public interface ContentStore {

    /** The store as one connection uses it. */
    Contents of(String connection);

    /**
     * Deletes what no message needs. What was kept or kept again within the grace is left alone: its message may be on its
     * way.
     */
    Collected collect(Need need, Duration grace) throws IOException;

    /** Says which contents are needed. */
    interface Need {
        /** Those of the given ones that some message names. */
        Set<ContentHash> needed(Collection<ContentHash> asked);
    }

    /** What a collection freed. */
    record Collected(long contents, long bytes) {}
}
