package vn.lienthong.door;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.failure.Side;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.SourceSignal;

/** Reads a mailbox once. Trouble opens one incident, its end closes it. */
public final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailDoor door;
    private final Endpoints endpoints;

    public Postman(MailDoor door, Endpoints endpoints) {
        this.door = door;
        this.endpoints = endpoints;
    }

    /**
     * Returns when there is nothing more for now, the source is in trouble, or a person has paused it.
     *
     * @param enough whether to end early, between two letters
     */
    public void fetch(String connection, Mailbox mailbox, Http http, BooleanSupplier enough) {
        try {
            if (door.isPaused(connection)) {
                return;
            }
            mailbox.read(http, door.of(connection, enough));
            endpoints.sourceWell(connection);
        } catch (SourceTrouble e) {
            trouble(connection, Side.SENDER, e.reason(), e.facts());
        } catch (HttpFault e) {
            trouble(connection, Side.SENDER, "not_answering", Map.of("signal", e.signal()));
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: reading {} waits, nothing is lost ({})", connection, e.getMessage());
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
