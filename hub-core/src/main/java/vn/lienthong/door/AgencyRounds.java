package vn.lienthong.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.AgencyList;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.ledger.AgencyListWriter;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerUnavailable;

/**
 * Reads other systems' lists of agencies once a day, into a list of candidates. The registry is what people write: nothing
 * comes from here by itself, and a list that cannot be had disturbs nothing.
 */
public final class AgencyRounds {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyRounds.class);

    private final Ledger ledger;

    public AgencyRounds(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Returns at once unless the list is due and nobody has paused the connection. */
    public void read(String connection, AgencyList list, Http http) {
        try {
            if (!ledger.sources().standing(connection).paused()
                    && ledger.agencies().isDue(connection)) {
                take(connection, list, http);
            }
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: the agencies of {} are read later ({})", connection, e.getMessage());
        }
    }

    private void take(String connection, AgencyList list, Http http) {
        try {
            AgencyListWriter writer = ledger.agencies().begin(connection);
            list.read(http, writer::take);
            LOG.info("{}: its list names {} agencies", connection, writer.end());
        } catch (SourceTrouble e) {
            failed(connection, e.reason());
        } catch (HttpFault e) {
            failed(connection, e.signal());
        }
    }

    private void failed(String connection, String trouble) {
        LOG.info("{}: its list of agencies cannot be had now ({})", connection, trouble);
        ledger.agencies().failed(connection, trouble);
    }
}
