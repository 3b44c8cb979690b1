package vn.lienthong.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whole objects by key on another machine, as S3 keeps them: each call is one conversation, an object is there whole or not
 * at all, and what was written is read by everybody from then on.
 */
public interface Bucket {

    /** Puts a file's bytes under a key, in place of what stood there. */
    void put(String key, Path file) throws IOException;

    /** Puts an object of no bytes. */
    void mark(String key) throws IOException;

    /** The bytes under a key; empty where there are none. */
    Optional<InputStream> open(String key) throws IOException;

    /** An object without its bytes; empty where there is none. */
    Optional<Stored> find(String key) throws IOException;

    /** Makes an object as young as if it had just been put. */
    void renew(String key) throws IOException;

    /** Takes away an object; one that is not there is no trouble. */
    void delete(String key) throws IOException;

    /** Hands over every object whose key begins so, in the order of their keys. */
    void list(String prefix, Taker taker) throws IOException;

    /** The next steps of keys that begin so, up to and with the next slash. */
    List<String> below(String prefix) throws IOException;

    /** Takes what is listed. */
    interface Taker {
        void take(Stored object) throws IOException;
    }

    /**
     * One object.
     *
     * @param writtenAt when it was written last, by the bucket's clock
     */
    record Stored(String key, long size, Instant writtenAt) {}
}
