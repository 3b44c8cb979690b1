package vn.lienthong.app.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** How many bytes of request bodies the process holds at once, over all doors; beyond it the caller comes again. */
public final class BodyBudget {
    private static final String COME_AGAIN_AFTER_SECONDS = "1";

    private final long most;
    private final AtomicLong held = new AtomicLong();

    public BodyBudget(long most) {
        this.most = most;
    }

    Share open() {
        return new Share();
    }

    /** What one request holds; closed when it is answered. */
    final class Share implements AutoCloseable {
        private long mine;

        /**
         * Makes sure that this request holds at least so many bytes.
         *
         * @throws HubFailure {@code TOO_BUSY} when others hold them
         */
        void reach(long bytes) {
            long more = bytes - mine;
            if (more <= 0) {
                return;
            }
            if (held.addAndGet(more) > most) {
                held.addAndGet(-more);
                throw new HubFailure(FailureCode.TOO_BUSY, Map.of("retryAfter", COME_AGAIN_AFTER_SECONDS));
            }
            mine = bytes;
        }

        boolean covers(long bytes) {
            return bytes <= mine;
        }

        @Override
        public void close() {
            held.addAndGet(-mine);
            mine = 0;
        }
    }
}
