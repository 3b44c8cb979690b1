package vn.lienthong.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps answers for a while, for all nodes; never a promise. It sees keyed hashes and sealed bytes only. */
public interface AnswerCache {
    /** Keeps nothing. */
    AnswerCache NONE = new AnswerCache() {
        @Override
        public Optional<Kept> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, Kept kept, Duration atMost) {
            // nothing
        }
    };

    Optional<Kept> find(String key);

    void keep(String key, Kept kept, Duration atMost);

    /** A sealed answer and when the service gave it. */
    record Kept(byte[] sealed, Instant knownAt) {}
}
