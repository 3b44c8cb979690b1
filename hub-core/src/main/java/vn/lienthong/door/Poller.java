package vn.lienthong.door;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.failure.Side;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.ledger.Sources;
import vn.lienthong.mapping.Mapping;

/** Reads a source once: from the bookmark to its end, portion by portion. Trouble opens one incident, its end closes it. */
public final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final PullDoor door;
    private final Endpoints endpoints;

    public Poller(PullDoor door, Endpoints endpoints) {
        this.door = door;
        this.endpoints = endpoints;
    }

    /**
     * Returns when the source has nothing more for now, is in trouble, or a person has paused it.
     *
     * @param enough whether to end early, at the border of two portions
     */
    public void poll(String connection, Pull pull, Mapping mapping, Http http, BooleanSupplier enough) {
        try {
            Sources.Standing standing = door.standing(connection);
            if (standing.paused()) {
                return;
            }
            Bookmark from = new Bookmark(standing.bookmark());
            pull.read(from, http, new Portions(connection, mapping, enough, from));
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

    private final class Portions implements Pull.Rows {
        private final String connection;
        private final Mapping mapping;
        private final BooleanSupplier enough;
        private Bookmark before;

        Portions(String connection, Mapping mapping, BooleanSupplier enough, Bookmark from) {
            this.connection = connection;
            this.mapping = mapping;
            this.enough = enough;
            this.before = from;
        }

        @Override
        public void take(List<Row> portion, Bookmark after) {
            PullDoor.PortionReport report = door.take(connection, mapping, before, portion, after);
            before = after;
            if (report.setAside() > 0) {
                LOG.info(
                        "{}: {} rows accepted, {} unchanged, {} set aside",
                        connection,
                        report.accepted(),
                        report.unchanged(),
                        report.setAside());
            }
        }

        @Override
        public boolean enough() {
            return enough.getAsBoolean();
        }
    }
}
