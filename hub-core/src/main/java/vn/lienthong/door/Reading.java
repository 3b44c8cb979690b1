package vn.lienthong.door;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.failure.Side;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.ledger.Sources;

/** One reading of a source, with every way it can end: trouble opens one incident, a reading to its end closes it. */
final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Endpoints endpoints;

    Reading(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Nothing is read while a person has paused the connection. */
    void of(String connection, Function<String, Sources.Standing> standing, Consumer<Bookmark> reading) {
        try {
            Sources.Standing now = standing.apply(connection);
            if (now.paused()) {
                return;
            }
            reading.accept(new Bookmark(now.bookmark()));
            endpoints.sourceWell(connection);
        } catch (SourceTrouble e) {
            trouble(connection, Side.SENDER, e.reason(), e.facts());
        } catch (HttpFault e) {
            trouble(connection, Side.SENDER, "not_answering", Map.of("signal", e.signal()));
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: reading {} waits, nothing is lost ({})", connection, e.getMessage());
        } catch (Sources.BookmarkMoved e) {
            LOG.info("{}: another node has read on; it goes on there", connection);
        } catch (RuntimeException e) {
            LOG.error(
                    "DEFECT: reading {}: the connector failed with {}. It is tried again; report this to the hub's makers.",
                    connection,
                    e.getClass().getName(),
                    WithoutMessages.of(e));
            trouble(connection, Side.US, "defect", Map.of("kind", e.getClass().getSimpleName()));
        }
    }

    private void trouble(String connection, Side side, String reason, Map<String, String> facts) {
        try {
            endpoints.sourceTrouble(connection, side, new SourceSignal(reason, facts).toText());
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: the trouble of {} is not kept ({})", connection, e.getMessage());
        }
    }
}
