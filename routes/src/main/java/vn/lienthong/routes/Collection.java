package vn.lienthong.routes;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.content.ContentStore;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.NamedContents;

/** Deletes contents that no message names. What was kept lately stays: its message may be on its way. */
final class Collection {
    private static final Logger LOG = LoggerFactory.getLogger(Collection.class);
    private static final Duration GRACE = Duration.ofDays(3);

    private final ContentStore store;
    private final NamedContents named;

    Collection(ContentStore store, NamedContents named) {
        this.store = store;
        this.named = named;
    }

    void run() {
        try {
            ContentStore.Collected freed = store.collect(named::named, GRACE);
            if (freed.contents() > 0) {
                LOG.info("{} contents of {} bytes that no message names were deleted", freed.contents(), freed.bytes());
            }
        } catch (IOException | LedgerUnavailable e) {
            LOG.warn(
                    "contents that no message names could not be looked for; the next time will do ({})", e.toString());
        }
    }
}
