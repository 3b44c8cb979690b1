package vn.lienthong.reorganisation;

import java.util.List;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Reasons;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.Canonical;

/** Looks again at what waits because nobody knew the receiving office, after the registry has changed. */
public final class Rerouting {
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Canonical canonical;

    public Rerouting(Ledger ledger, Canonical canonical) {
        this.ledger = ledger;
        this.canonical = canonical;
    }

    /** How many deliveries went on or turned out not to be wanted; what is still undecided stays. */
    public int run(Configuration now, Act act) {
        int settled = 0;
        long after = 0;
        List<StoredDelivery> page;
        do {
            page = ledger.archive().deliveries(DeliveryState.HELD, null, after, PAGE);
            for (StoredDelivery held : page) {
                after = held.ref().position();
                settled += Reasons.UNROUTABLE.equals(held.reason()) && settled(held, now, act) ? 1 : 0;
            }
        } while (page.size() == PAGE);
        return settled;
    }

    private boolean settled(StoredDelivery held, Configuration now, Act act) {
        StoredMessage message = ledger.archive().find(held.message()).orElseThrow();
        Route route = now.subscriptions()
                .route(
                        message.source(),
                        message.type(),
                        canonical.read(message.type(), message.payload()),
                        ledger.intake().today());
        if (!route.successions().text().equals(java.util.Optional.ofNullable(message.flags()))) {
            ledger.relocation().note(message, route.successions(), act);
        }
        if (!route.successions().undecided().isEmpty()) {
            return false;
        }
        try {
            if (route.receivers().contains(held.ref().connection())) {
                ledger.desk().reroute(held.ref(), act);
            } else {
                ledger.desk().skip(held.ref(), act);
            }
            return true;
        } catch (HubFailure busy) {
            // Another node or a person was faster, or something before it is still stuck: it goes when that is settled.
            return false;
        }
    }
}
