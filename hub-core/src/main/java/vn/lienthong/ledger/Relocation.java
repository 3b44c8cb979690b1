package vn.lienthong.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.lienthong.model.Successions;

/** What a reorganisation changes about messages that are under way. */
public final class Relocation {
    private static final String MOVE = Statements.read("move.sql");

    private final Database database;
    private final Connections connections;
    private final Clock clock;

    Relocation(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Lets everything that one connection is still owed go to another, in one commit and in its order. Pause both before:
     * nothing is moved while a node sends from one of their lanes.
     *
     * @return how many deliveries were moved; empty when somebody is still sending
     */
    public Optional<Long> move(String from, String to, Act act) {
        Connections.Known source = connections.get(from);
        Connections.Known target = connections.get(to);
        return database.inTransaction(c -> {
            boolean busy = Database.query(
                            c,
                            "select l.owner is not null and exists"
                                    + " (select 1 from node n where n.id = l.owner and n.lease_until > now())"
                                    + " from lane l where connection_no in (?, ?)"
                                    + " order by connection_no, lane for update of l",
                            r -> r.getBoolean(1),
                            source.no(),
                            target.no())
                    .contains(true);
            return busy
                    ? Optional.empty()
                    : Optional.of(Database.query(
                                    c,
                                    MOVE,
                                    r -> r.getLong(1),
                                    source.no(),
                                    target.no(),
                                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                                    act.actor(),
                                    from + " → " + to + ": " + act.reason())
                            .get(0));
        });
    }

    /** Notes beside a message what became of offices that it names; the message itself stays as it is. */
    public void note(StoredMessage message, Successions successions, Act act) {
        String text = successions.text().orElse(null);
        database.inTransaction(c -> {
            Database.update(
                    c,
                    "update message set flags = ? where position = ? and accepted_at = ?",
                    text,
                    message.number().position(),
                    message.acceptedAt());
            return Database.update(
                    c,
                    "insert into event (at, position, code, actor, detail) values (?, ?, 'OFFICES_CHANGED', ?, ?)",
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    message.number().position(),
                    act.actor(),
                    act.reason());
        });
    }
}
