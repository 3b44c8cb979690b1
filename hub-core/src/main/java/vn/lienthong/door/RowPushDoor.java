package vn.lienthong.door;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.RowPush;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.Sources;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.wire.Canonical;

/** Takes records that a vendor hands in: each by itself is accepted, or set aside with its reasons. */
public final class RowPushDoor {
    private final RowIntake rows;
    private final Supplier<Configuration> configuration;
    private final Sources sources;
    private final Doorkeeper keeper;

    public RowPushDoor(
            Canonical canonical,
            Supplier<Configuration> configuration,
            Intake intake,
            Sources sources,
            Doorkeeper keeper) {
        this.rows = new RowIntake(canonical, configuration, intake, keeper);
        this.configuration = configuration;
        this.sources = sources;
        this.keeper = keeper;
    }

    /** One verdict a record, in order, once all of them are durable: those accepted and those set aside. */
    public List<RowVerdict> receive(Caller caller, String connection, RowPush push, byte[] body) {
        String source = caller.sources().contains(connection) ? connection : Doorkeeper.SOMEWHERE;
        try {
            return taken(caller, connection, push, body);
        } catch (RuntimeException e) {
            keeper.refused(caller, source, e);
            throw e;
        }
    }

    private List<RowVerdict> taken(Caller caller, String connection, RowPush push, byte[] body) {
        if (!caller.sources().contains(connection)) {
            throw new HubFailure(FailureCode.FORBIDDEN, Map.of("what", "source " + connection));
        }
        ConnectionConfig config = configuration.get().connections().get(connection);
        if (config == null) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", connection));
        }
        Mapping mapping = config.mapping()
                .orElseThrow(
                        () -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", connection + "/" + push.path())));
        List<Row> given = push.read(body);
        List<RowVerdict> verdicts = rows.take(caller, connection, mapping::map, given);
        int setAside = sources.setAside(
                connection, RowVerdict.portion(verdicts, config.terms().keepsRows()));
        keeper.setAside(caller, connection, setAside);
        return verdicts;
    }
}
