package vn.lienthong.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Push;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.Submission;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;

/** Takes a vendor's own form through the connection's push port; all of a request or nothing is answered for. */
public final class PushDoor {
    private final Canonical canonical;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final Doorkeeper keeper;

    public PushDoor(Canonical canonical, Supplier<Configuration> configuration, Intake intake, Doorkeeper keeper) {
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
        this.keeper = keeper;
    }

    /** The vendor's form of "all of it is safely with us", once it is. */
    public byte[] receive(Caller caller, String connection, Push push, byte[] body) {
        String source = caller.sources().contains(connection) ? connection : Doorkeeper.SOMEWHERE;
        try {
            return taken(caller, connection, push, body);
        } catch (RuntimeException e) {
            keeper.refused(caller, source, e);
            throw e;
        }
    }

    private byte[] taken(Caller caller, String connection, Push push, byte[] body) {
        caller.requireSource(connection, "");
        List<Incoming> messages = push.read(body);
        Configuration now = configuration.get();
        messages.forEach(incoming -> OfficeCheck.require(incoming.message(), now.organisations(), ""));
        List<Arrival> arrivals = messages.stream()
                .map(incoming -> Arrival.of(incoming.message(), incoming.id(), canonical))
                .toList();
        List<Optional<String>> ids = Succession.identities(connection, arrivals, intake);
        List<Submission> fresh = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            ids.get(i)
                    .ifPresent(id -> fresh.add(arrival.submission(caller.name(), connection, id, now, intake.today())));
        }
        List<Receipt> receipts =
                intake.acceptAll(fresh).stream().map(Intake.Answer::receipt).toList();
        receipts.forEach(receipt -> keeper.taken(caller, connection, receipt.repeated()));
        ids.stream().filter(Optional::isEmpty).forEach(repeat -> keeper.taken(caller, connection, true));
        return push.accepted(messages);
    }
}
