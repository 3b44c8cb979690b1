package vn.lienthong.reorganisation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Looks again at what waits because nobody knew or served the receiving office, after the registry has changed. */
public final class Rerouting {
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Canonical canonical;
    private final HandingOn handingOn;

    public Rerouting(Ledger ledger, Canonical canonical) {
        this.ledger = ledger;
        this.canonical = canonical;
        this.handingOn = new HandingOn(ledger);
    }

    /** How many deliveries went on or turned out not to be wanted; what is still undecided stays. */
    public int run(Configuration now, Act act) {
        int settled = 0;
        long after = 0;
        Set<String> opened = new HashSet<>();
        List<StoredDelivery> page;
        do {
            page = ledger.archive().deliveries(DeliveryState.HELD, null, after, PAGE);
            for (StoredDelivery held : page) {
                after = held.ref().position();
                settled += settled(held, now, act, opened) ? 1 : 0;
            }
        } while (page.size() == PAGE);
        return settled;
    }

    /** @param opened connections with keys in front of which nothing stands any more */
    private boolean settled(StoredDelivery held, Configuration now, Act act, Set<String> opened) {
        boolean unserved = now.subscriptions().keepsUnserved(held.ref().connection());
        if (!unserved && !Reasons.UNROUTABLE.equals(held.reason())) {
            return false;
        }
        StoredMessage message = ledger.archive().find(held.message()).orElseThrow();
        Route route = now.subscriptions()
                .route(
                        message.source(),
                        message.type(),
                        canonical.read(message.type(), message.payload()),
                        ledger.intake().today());
        if (!route.successions().text().equals(Optional.ofNullable(message.flags()))) {
            ledger.relocation().note(message, route.successions(), act);
        }
        try {
            return unserved ? served(held, message, route, act, opened) : decided(held, route, act);
        } catch (HubFailure busy) {
            // Another node or a person was faster, or something before it is still stuck: it goes when that is settled.
            return false;
        }
    }

    private boolean decided(StoredDelivery held, Route route, Act act) {
        Set<Object> undecided = new HashSet<>(route.successions().undecided().keySet());
        if (!held.offices().isEmpty()) {
            undecided.retainAll(held.offices());
        }
        if (!undecided.isEmpty()) {
            return false;
        }
        if (route.receivers().contains(held.ref().connection())) {
            ledger.desk().reroute(held.ref(), act);
        } else {
            ledger.desk().skip(held.ref(), act);
        }
        return true;
    }

    private boolean served(StoredDelivery held, StoredMessage message, Route route, Act act, Set<String> opened) {
        String lane = held.ref().connection() + " " + held.key();
        Optional<DeliveryState> now = handingOn.handOn(held, message, route, act);
        if (now.filter(DeliveryState.WITHDRAWN::equals).isPresent()) {
            opened.add(lane);
        } else if (opened.contains(lane) && Reasons.BEHIND.equals(held.reason())) {
            ledger.desk().release(held.ref(), act);
        }
        return now.isPresent();
    }
}
