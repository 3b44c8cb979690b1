package vn.lienthong.ledger;

import java.util.List;
import javax.sql.DataSource;

/** Checks the whole ledger against itself; the slow, complete form of the balance. */
public final class Audit {
    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /** For a look from outside, beside a running hub or without one. */
    public static Audit of(DataSource source) {
        return new Audit(new Database(source));
    }

    /** Whether the database has a ledger at all; one that no hub has started on is empty. */
    public boolean findsLedger() {
        return database.query("select to_regclass('position_counter') is not null", r -> r.getBoolean(1))
                .get(0);
    }

    public List<Check> run() {
        return List.of(
                check(
                        "POSITIONS",
                        "select c.last - count(m.position) from position_counter c left join message m on true"
                                + " group by c.last"),
                check(
                        "IDENTITIES",
                        "select count(*) from message m full join message_identity i"
                                + " on i.source = m.source and i.id = m.id and i.position = m.position"
                                + " where m.position is null or i.position is null"),
                check(
                        "DELIVERY_WITHOUT_MESSAGE",
                        "select count(*) from delivery d left join message m"
                                + " on m.position = d.position and m.accepted_at = d.accepted_at"
                                + " where m.position is null"),
                check(
                        "STATE_BY_EVENTS",
                        "select count(*) from (select distinct on (connection_no, position) connection_no, position,"
                                + " to_state from event where position is not null and connection_no is not null"
                                + " order by connection_no, position, no desc) e"
                                + " full join delivery d on d.connection_no = e.connection_no"
                                + " and d.position = e.position"
                                + " where d.state is distinct from e.to_state"),
                check(
                        "ORDER_BY_KEY",
                        "select count(*) from (select position, max(position) over (partition by connection_no, key"
                                + " order by no rows between unbounded preceding and 1 preceding) as before"
                                + " from (select e.no, e.connection_no, e.position, d.key from event e"
                                + " join delivery d on d.connection_no = e.connection_no and d.position = e.position"
                                + " where e.to_state = 'D') x) y where before > position"));
    }

    private Check check(String code, String countOfFaults) {
        return new Check(code, database.query(countOfFaults, r -> r.getLong(1)).get(0));
    }

    /** One rule and how many things break it; texts under {@code audit.<code>}. */
    public record Check(String code, long faults) {}
}
