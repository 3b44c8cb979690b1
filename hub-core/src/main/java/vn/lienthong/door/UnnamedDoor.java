package vn.lienthong.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Event;
import vn.lienthong.wire.EventReader;

/**
 * Takes one canonical message that nobody named: the same content again has the same receipt, and what comes back to a
 * former state is new.
 */
public final class UnnamedDoor {
    private static final String NAMED_LATER = "-";

    private final EventReader reader;
    private final Canonical canonical;
    private final Supplier<Configuration> configuration;
    private final Intake intake;
    private final Doorkeeper keeper;

    public UnnamedDoor(
            EventReader reader,
            Canonical canonical,
            Supplier<Configuration> configuration,
            Intake intake,
            Doorkeeper keeper) {
        this.reader = reader;
        this.canonical = canonical;
        this.configuration = configuration;
        this.intake = intake;
        this.keeper = keeper;
    }

    /**
     * Returns when the message is durable.
     *
     * @param type as CloudEvents name it
     * @param body the message alone, as JSON
     */
    public Receipt receive(Caller caller, String source, String type, byte[] body) {
        try {
            Receipt receipt = taken(caller, source, type, body);
            keeper.taken(caller, source, receipt.repeated());
            return receipt;
        } catch (RuntimeException e) {
            keeper.refused(caller, source, e);
            throw e;
        }
    }

    private Receipt taken(Caller caller, String source, String type, byte[] body) {
        caller.requireSource(source, "");
        Event event = reader.readBinary(
                Map.of("ce-specversion", "1.0", "ce-id", NAMED_LATER, "ce-source", source, "ce-type", type), body);
        Configuration now = configuration.get();
        OfficeCheck.require(event.message(), now.organisations(), "/data");
        Arrival arrival = Arrival.of(event.message(), Optional.empty(), canonical);
        String id = Succession.identity(source, arrival, intake);
        return intake.acceptAll(List.of(arrival.submission(caller.name(), source, id, now, intake.today())))
                .get(0)
                .receipt();
    }
}
