package vn.lienthong.routes;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.content.ContentStore;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;

/**
 * Deletes contents that no message names; what was kept lately stays, for its message may be on its way. And rows that were
 * kept for long enough.
 */
final class Collection {
    private static final Logger LOG = LoggerFactory.getLogger(Collection.class);
    private static final Duration GRACE = Duration.ofDays(3);

    private final ContentStore store;
    private final Ledger ledger;
    private final Supplier<Configuration> configuration;

    Collection(ContentStore store, Ledger ledger, Supplier<Configuration> configuration) {
        this.store = store;
        this.ledger = ledger;
        this.configuration = configuration;
    }

    void run() {
        try {
            Map<String, Integer> daysKept = configuration.get().connections().values().stream()
                    .collect(Collectors.toMap(
                            ConnectionConfig::name, config -> config.terms().daysKept()));
            ledger.recorded().forget(daysKept, ledger.intake().today());
            ContentStore.Collected freed = store.collect(ledger.contents()::named, GRACE);
            if (freed.contents() > 0) {
                LOG.info("{} contents of {} bytes that no message names were deleted", freed.contents(), freed.bytes());
            }
        } catch (IOException | LedgerUnavailable e) {
            LOG.warn("what nobody needs any more could not be deleted; the next time will do ({})", e.toString());
        }
    }
}
