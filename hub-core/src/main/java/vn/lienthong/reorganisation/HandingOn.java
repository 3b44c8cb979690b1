package vn.lienthong.reorganisation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.Leg;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.Digest;

/**
 * What waited because no system served its receivers goes on to the systems that do now: as a message of the hub's own with
 * the same content, so that it has a place in their order and is owed to them alone. Done twice it is done once.
 */
final class HandingOn {
    private static final int ID_BYTES = 8;
    private static final int LONGEST_REASON = 500;

    private final Ledger ledger;

    HandingOn(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What became of the held delivery; empty when nobody serves any of its offices yet. */
    Optional<DeliveryState> handOn(StoredDelivery held, StoredMessage message, Route route, Act act) {
        List<OrgCode> stay = new ArrayList<>();
        List<String> went = new ArrayList<>();
        for (Leg leg : route.legs()) {
            List<OrgCode> offices =
                    leg.offices().stream().filter(held.offices()::contains).toList();
            if (leg.connection().equals(held.ref().connection())) {
                stay.addAll(offices);
            } else if (!offices.isEmpty()) {
                Receipt receipt = owe(message, new Leg(leg.connection(), offices), route, act);
                went.add(receipt.number() + " → " + leg.connection());
            }
        }
        if (stay.size() == held.offices().size()) {
            return Optional.empty();
        }
        String how = act.reason() + ": " + String.join(", ", went);
        Act told = went.isEmpty() || how.length() > LONGEST_REASON ? act : new Act(act.actor(), how);
        return Optional.of(ledger.desk().handedOn(held.ref(), stay, told));
    }

    private Receipt owe(StoredMessage message, Leg leg, Route route, Act act) {
        return ledger.intake()
                .accept(new Submission(
                        Submission.OURSELVES,
                        identity(message, leg),
                        message.type(),
                        message.key(),
                        null,
                        null,
                        message.payload(),
                        Digest.of(message.type(), message.key(), message.payload()),
                        act.actor(),
                        route.successions().text().orElse(null),
                        List.of(leg)));
    }

    private static String identity(StoredMessage message, Leg leg) {
        String offices = Leg.text(leg.offices().stream()
                        .sorted(Comparator.comparing(OrgCode::value))
                        .toList())
                .orElseThrow();
        byte[] hash = Digest.of(message.type(), leg.connection(), offices.getBytes(StandardCharsets.UTF_8));
        return message.number() + "-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }
}
