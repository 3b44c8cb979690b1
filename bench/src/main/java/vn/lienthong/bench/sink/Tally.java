package vn.lienthong.bench.sink;

import java.util.Optional;
import vn.lienthong.bench.event.EventId;

/** The book and the clock of a measurement, shared between the receiving thread and whoever asks. */
final class Tally {
    private OrderBook book = new OrderBook();
    private long unidentified;
    private long firstNanos;
    private long lastNanos;

    synchronized void arrived(Optional<EventId> id, long now) {
        if (firstNanos == 0) {
            firstNanos = now;
        }
        lastNanos = now;
        if (id.isPresent()) {
            book.arrived(id.get());
            return;
        }
        unidentified++;
    }

    synchronized void reset() {
        book = new OrderBook();
        unidentified = 0;
        firstNanos = 0;
        lastNanos = 0;
    }

    /** One line of JSON; the moments are of this process's monotonic clock, which all processes of the machine share. */
    synchronized String json() {
        return "{\"delivered\":" + book.delivered() + ",\"repeated\":" + book.repeated() + ",\"outOfOrder\":"
                + book.outOfOrder() + ",\"missing\":" + book.missing() + ",\"unidentified\":" + unidentified
                + ",\"firstNanos\":" + firstNanos + ",\"lastNanos\":" + lastNanos + "}";
    }
}
