package vn.lienthong.connectors.queue;

import java.time.Duration;
import java.util.Optional;

/** The hub at a broker's queue. What was not acknowledged when it leaves stays there. */
interface Listening extends AutoCloseable {

    /** The next message's content; empty when none has come for that long. A message without a readable content has none. */
    Optional<byte[]> next(Duration patience);

    /** The broker may forget all messages that it gave so far. */
    void acknowledge();

    @Override
    void close();
}
