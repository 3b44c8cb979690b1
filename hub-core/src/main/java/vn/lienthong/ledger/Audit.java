package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Checks the whole ledger against itself; the slow, complete form of the balance. */
public final class Audit {
    private static final int SHOWN = 20;

    /** A young ledger has no statistics yet, and a loop over what they call a handful of rows would take hours. */
    private static final String WHOLE_TABLES = "set local enable_nestloop = off";

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
        return Arrays.stream(Rule.values()).map(this::check).toList();
    }

    private Check check(Rule rule) {
        String question = "select position, accepted_at, name, count(*) over () from (" + rule.faults()
                + ") f (position, accepted_at, name) order by position, name limit " + SHOWN;
        List<Fault> first = database.inTransaction(c -> {
            Database.update(c, WHOLE_TABLES);
            return Database.query(c, question, Audit::fault);
        });
        return new Check(
                rule.name(),
                first.isEmpty() ? 0 : first.get(0).all(),
                first.stream().map(Fault::what).toList());
    }

    private static Fault fault(ResultSet r) throws SQLException {
        Timestamp acceptedAt = r.getTimestamp(2);
        String connection = r.getString(3);
        String number = acceptedAt == null
                ? "#" + r.getLong(1)
                : MessageNumber.of(r.getLong(1), acceptedAt.toInstant()).toString();
        return new Fault(connection == null ? number : number + " (" + connection + ")", r.getLong(4));
    }

    private record Fault(String what, long all) {}

    /**
     * One rule and how many things break it.
     *
     * @param first the first of them: the message's number, or its bare position where there is no message, and the connection
     */
    public record Check(String code, long faults, List<String> first) {
        public Check {
            first = List.copyOf(first);
        }

        public boolean isGood() {
            return faults == 0;
        }

        /** The sentence for how it stands, in the text catalogue; it needs {@link #facts}. */
        public String sentence() {
            return "audit." + code + (isGood() ? "" : ".BROKEN");
        }

        public Map<String, String> facts() {
            return Map.of(
                    "n",
                    Long.toString(faults),
                    "which",
                    String.join(", ", first) + (faults > first.size() ? ", …" : ""));
        }
    }

    /** What must hold, as the question for what breaks it: position, moment of acceptance, connection. */
    private enum Rule {
        POSITIONS("""
                select p.position, null::timestamptz, null::text
                  from position_counter c cross join generate_series(1, c.last) as p(position)
                 where not exists (select 1 from message m where m.position = p.position)
                 union all
                select m.position, m.accepted_at, null from message m, position_counter c where m.position > c.last
                 union all
                select position, min(accepted_at), null from message group by position having count(*) > 1"""),
        IDENTITIES("""
                select coalesce(m.position, i.position), coalesce(m.accepted_at, i.accepted_at), null
                  from message m
                  full join message_identity i on i.source = m.source and i.id = m.id and i.position = m.position
                 where m.position is null or i.position is null"""),
        /** The digest is the one of {@code wire.Digest}: type, key and content, each after its length. */
        CONTENT("""
                select m.position, m.accepted_at, null
                  from message m
                  join message_identity i on i.source = m.source and i.id = m.id and i.position = m.position
                 where i.digest <> sha256(int4send(octet_length(convert_to(m.type, 'UTF8'))) || convert_to(m.type, 'UTF8')
                                          || int4send(octet_length(convert_to(m.key, 'UTF8'))) || convert_to(m.key, 'UTF8')
                                          || int4send(octet_length(m.payload)) || m.payload)"""),
        DELIVERY_WITHOUT_MESSAGE("""
                select d.position, d.accepted_at, c.name
                  from delivery d
                  join connection c on c.no = d.connection_no
                  left join message m on m.position = d.position and m.accepted_at = d.accepted_at
                 where m.position is null or m.key <> d.key"""),
        STATE_BY_EVENTS("""
                select coalesce(d.position, e.position), d.accepted_at, c.name
                  from (select distinct on (connection_no, position) connection_no, position, to_state
                          from event
                         where position is not null and connection_no is not null
                         order by connection_no, position, no desc) e
                  full join delivery d on d.connection_no = e.connection_no and d.position = e.position
                  join connection c on c.no = coalesce(d.connection_no, e.connection_no)
                 where d.state is distinct from e.to_state"""),
        ORDER_BY_KEY("""
                select position, accepted_at, name
                  from (select position, accepted_at, name,
                               max(position) over (partition by name, key order by no
                                                   rows between unbounded preceding and 1 preceding) as before
                          from (select e.no, c.name, d.position, d.accepted_at, d.key
                                  from event e
                                  join delivery d on d.connection_no = e.connection_no and d.position = e.position
                                  join connection c on c.no = e.connection_no
                                 where e.to_state = 'D') x) y
                 where before > position""");

        private final String faults;

        Rule(String faults) {
            this.faults = faults;
        }

        String faults() {
            return faults;
        }
    }
}
