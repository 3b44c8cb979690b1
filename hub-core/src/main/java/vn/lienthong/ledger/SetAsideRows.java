package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Rows set aside on their way out to somebody who corrects them, and back. */
public final class SetAsideRows {
    private final Database database;
    private final Connections connections;
    private final Sources sources;
    private final Clock clock;

    SetAsideRows(Database database, Connections connections, Sources sources, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.sources = sources;
        this.clock = clock;
    }

    /** Rows that wait, given to a person to be corrected; who got them and why is kept. */
    public List<SetAside> takeOut(String connection, int most, Act act) {
        int no = connections.get(connection).no();
        List<SetAside> rows = sources.list(connection, 0, most);
        database.inTransaction(c -> {
            ConnectionEvents.write(c, no, "ROWS_TAKEN_OUT", act.actor(), act.reason(), now());
            return true;
        });
        return rows;
    }

    /** Those of some rows of a connection that still wait. */
    public List<SetAside> waiting(String connection, Collection<Long> nos) {
        return database.query(
                "select s.no, c.name, s.source, s.place, s.at, s.problems, s.columns from set_aside s"
                        + " join connection c on c.no = s.connection_no where s.settled_at is null and c.name = ?"
                        + " and s.no = any(?::bigint[]) order by s.no",
                SetAsideRows::row,
                connection,
                list(nos));
    }

    /** Rows that were accepted as a person has corrected them: their source may go on saying what it says. */
    public void correct(String connection, Collection<Long> nos, Act act) {
        if (nos.isEmpty()) {
            return;
        }
        int no = connections.get(connection).no();
        Instant now = now();
        database.inTransaction(c -> {
            Database.update(
                    c,
                    "update set_aside set settled_at = ?, settled_by = ?, settled_why = 'CORRECTED_BY_FILE'"
                            + " where connection_no = ? and no = any(?::bigint[]) and settled_at is null",
                    now,
                    act.actor(),
                    no,
                    list(nos));
            ConnectionEvents.write(c, no, "ROWS_CORRECTED", act.actor(), act.reason(), now);
            return true;
        });
    }

    private static String list(Collection<Long> nos) {
        return nos.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static SetAside row(ResultSet r) throws SQLException {
        return new SetAside(
                r.getLong(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                Database.instant(r, "at"),
                r.getString(6),
                r.getBytes(7));
    }
}
