package vn.lienthong.reorganisation;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.wire.Canonical;

/**
 * Lets a changed configuration take over on this node: at once when somebody asks this node, and within moments when
 * another one was asked or a reorganisation was performed. A bad folder leaves the running configuration in place.
 */
public final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Ledger ledger;
    private final ConfigurationHolder configuration;
    private final Consumer<Configuration> prepare;
    private final Rerouting rerouting;
    private long followed;

    /** @param prepare makes everything ready for a configuration that is about to take over */
    public Following(Ledger ledger, ConfigurationHolder configuration, Consumer<Configuration> prepare) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.prepare = prepare;
        this.rerouting = new Rerouting(ledger, Canonical.standard());
    }

    /** Reads the folder now; when it is good, all other nodes are told to read theirs. */
    public synchronized ConfigurationReport reload(Act act) {
        ConfigurationReport report = configuration.reload(prepare);
        if (report.isGood()) {
            followed = ledger.changes().announce(act, null, null);
            ledger.changes().followed(followed);
            rerouting.run(configuration.current(), act);
        }
        return report;
    }

    /** Looks whether there is a change that this node has not followed; call it every second or so. */
    public synchronized void look() {
        long newest = followed;
        try {
            newest = ledger.changes().newest();
            if (newest > followed) {
                follow(newest);
            }
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: whether the configuration changed is looked at later ({})", e.getMessage());
        } catch (RuntimeException e) {
            followed = newest;
            LOG.error("DEFECT: a changed configuration is not followed, the former one goes on", WithoutMessages.of(e));
        }
    }

    private void follow(long change) {
        ConfigurationReport report = configuration.reload(prepare);
        if (!report.isGood()) {
            // The same folder is not read again before somebody says that it changed.
            followed = change;
            LOG.error(
                    "SETTINGS_INVALID: change {} of the configuration is not followed, the former one goes on: {}",
                    change,
                    report.failure().getMessage());
            return;
        }
        ledger.changes().followed(change);
        int settled =
                rerouting.run(configuration.current(), new Act(ledger.node().name(), "registry changed"));
        // Only now: what the ledger's absence cut short is done again from the start.
        followed = change;
        LOG.info("configuration as of change {}; {} deliveries that waited for the registry went on", change, settled);
    }
}
