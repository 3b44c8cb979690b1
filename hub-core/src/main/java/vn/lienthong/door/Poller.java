package vn.lienthong.door;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.mapping.Mapping;

/** Reads a source once: from the bookmark to its end, portion by portion. Trouble opens one incident, its end closes it. */
public final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final PullDoor door;
    private final Endpoints endpoints;
    private final Clock clock;

    public Poller(PullDoor door, Endpoints endpoints, Clock clock) {
        this.door = door;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /**
     * Returns when the source has nothing more for now, or is in trouble.
     *
     * @param enough whether to end early, at the border of two portions
     * @param every when the next reading is due
     */
    public void poll(String connection, Pull pull, Mapping mapping, Http http, BooleanSupplier enough, Duration every) {
        try {
            pull.read(door.bookmark(connection), http, new Portions(connection, mapping, enough));
            endpoints.up(connection);
        } catch (SourceTrouble e) {
            endpoints.down(
                    connection, e.reason() + " " + e.facts(), clock.instant().plus(every));
        } catch (HttpFault e) {
            endpoints.down(connection, e.signal(), clock.instant().plus(every));
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: reading {} waits, nothing is lost ({})", connection, e.getMessage());
        }
    }

    private final class Portions implements Pull.Rows {
        private final String connection;
        private final Mapping mapping;
        private final BooleanSupplier enough;
        private Bookmark before;

        Portions(String connection, Mapping mapping, BooleanSupplier enough) {
            this.connection = connection;
            this.mapping = mapping;
            this.enough = enough;
            this.before = door.bookmark(connection);
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
