package vn.lienthong.door;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.mapping.Mapping;

/** Reads a source once: from the bookmark to its end, portion by portion. Trouble opens one incident, its end closes it. */
public final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final PullDoor door;
    private final Reading reading;

    public Poller(PullDoor door, Endpoints endpoints) {
        this.door = door;
        this.reading = new Reading(endpoints);
    }

    /**
     * Returns when the source has nothing more for now, is in trouble, or a person has paused it.
     *
     * @param enough whether to end early, at the border of two portions
     */
    public void poll(String connection, Pull pull, Mapping mapping, Http http, BooleanSupplier enough) {
        reading.of(
                connection,
                door::standing,
                from -> pull.read(from, http, new Portions(connection, mapping, enough, from)));
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
        public void begins(String file, List<String> columns) {
            Drift.of(mapping, file, columns).ifPresent(trouble -> {
                throw trouble;
            });
        }

        @Override
        public boolean enough() {
            return enough.getAsBoolean();
        }
    }
}
