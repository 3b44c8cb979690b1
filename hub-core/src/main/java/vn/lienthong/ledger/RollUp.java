package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.indicator.Amounts;
import vn.lienthong.indicator.Line;
import vn.lienthong.indicator.OrgLines;
import vn.lienthong.indicator.Records;
import vn.lienthong.indicator.Seat;
import vn.lienthong.indicator.Tally;
import vn.lienthong.indicator.Window;

/** Adds pieces up over windows and up the lines of a view, in PostgreSQL; lines and windows lie in tables of the transaction. */
final class RollUp {
    // Days that PostgreSQL knows; a day without an end is later than all that a message may name.
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
    private static final String ADD = "select p.tally, l.unit, w.no, sum(p.amount * l.share)"
            + " from (%s) p join asked_line l on l.code = p.org and p.day >= l.from_day and p.day < l.until_day"
            + " join asked_window w on p.day >= w.from_day and p.day < w.until_day group by 1, 2, 3";
    private static final String STOCK = "select v.tally, g.org, g.day, v.amount from (select %s as org, d.day, %s"
            + " from %s x join (select distinct until_day - 1 as day from asked_window) d"
            + " on x.from_day <= d.day and d.day < x.until_day where x.since <= %d and x.before > %d group by 1, 2) g"
            + " cross join lateral (values %s) v(tally, amount) where v.amount <> 0";
    private static final String ADD_STOCK = "select p.tally, l.unit, w.no, sum(p.amount * l.share)"
            + " from (%s) p join asked_line l on l.code = p.org and p.day >= l.from_day and p.day < l.until_day"
            + " join asked_window w on p.day = w.until_day - 1 group by 1, 2, 3";
    private static final String KEPT = "select p.tally, p.org, p.day, p.amount from tally_piece p"
            + " join tally t on t.no = p.tally where t.text = any(?)";

    private static final String AGENCIES = Statements.read("agencies.sql");
    private static final String ADD_AGENCIES = "select v.tally, l.unit, g.no, sum(v.amount * l.share)"
            + " from (select x.agency as org, x.no, x.day, %s from (" + AGENCIES.replace("%1$d", "%2$d")
            + ") x group by 1, 2, 3) g cross join lateral (values %3$s) v(tally, amount)"
            + " join asked_line l on l.code = g.org and g.day >= l.from_day and g.day < l.until_day"
            + " where v.amount <> 0 group by 1, 2, 3";

    private final Connection connection;
    private final List<Window> windows;

    RollUp(Connection connection, List<Window> windows, OrgLines organisations) throws SQLException {
        this.connection = connection;
        this.windows = windows;
        Database.update(
                connection,
                "create temporary table asked_line (code text, from_day date, until_day date, unit int, share numeric)"
                        + " on commit drop");
        Database.update(
                connection,
                "create temporary table asked_window (no int, from_day date, until_day date)" + " on commit drop");
        Database.update(
                connection,
                "create temporary table asked_seat (code text, from_day date, until_day date, unit int, kind text,"
                        + " shown boolean) on commit drop");
        lines(organisations.lines());
        seats(organisations.seats());
        windows();
        Database.update(connection, "analyze asked_line");
    }

    private void lines(List<Line> lines) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into asked_line select * from unnest(?::text[], ?::date[], ?::date[], ?::int4[], ?::numeric[])")) {
            Columns columns = new Columns(connection, statement);
            columns.texts(lines, Line::code);
            columns.texts(lines, line -> within(line.from()));
            columns.texts(lines, line -> within(line.until()));
            columns.integers(lines, Line::unit);
            columns.texts(lines, line -> line.share().toPlainString());
            statement.executeUpdate();
        }
    }

    private void seats(List<Seat> seats) throws SQLException {
        if (seats.isEmpty()) {
            return;
        }
        try (var statement =
                connection.prepareStatement("insert into asked_seat select code, from_day, until_day, unit,"
                        + " kind, shown::boolean from unnest(?::text[], ?::date[], ?::date[], ?::int4[], ?::text[], ?::text[])"
                        + " as t(code, from_day, until_day, unit, kind, shown)")) {
            Columns columns = new Columns(connection, statement);
            columns.texts(seats, Seat::code);
            columns.texts(seats, seat -> within(seat.from()));
            columns.texts(seats, seat -> within(seat.until()));
            columns.integers(seats, Seat::unit);
            columns.texts(seats, seat -> seat.kind().name());
            columns.texts(seats, seat -> Boolean.toString(seat.shown()));
            statement.executeUpdate();
        }
        Database.update(connection, "analyze asked_seat");
    }

    private void windows() throws SQLException {
        try (var statement = connection.prepareStatement("insert into asked_window values (?, ?, ?)")) {
            for (int i = 0; i < windows.size(); i++) {
                statement.setInt(1, i);
                statement.setObject(2, windows.get(i).from());
                statement.setObject(3, windows.get(i).until());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String within(LocalDate day) {
        return (day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day).toString();
    }

    /** Of what is kept. */
    void kept(Map<String, Tally> byText, Amounts amounts) throws SQLException {
        if (byText.isEmpty()) {
            return;
        }
        Database.ArrayOf texts = new Database.ArrayOf("text", byText.keySet().toArray());
        Map<Integer, Tally> byNo = new HashMap<>();
        Database.query(
                connection,
                "select no, text from tally where text = any(?)",
                r -> byNo.put(r.getInt(1), Objects.requireNonNull(byText.get(r.getString(2)))),
                texts);
        if (byNo.size() < byText.size()) {
            throw new IllegalStateException("a tally is asked for that was not refreshed");
        }
        add(ADD.formatted(KEPT), byNo, amounts, texts);
    }

    /** Of pieces that a statement gives. */
    void pieces(List<Tallies.Kept> group, String pieces, Amounts amounts) throws SQLException {
        add(ADD.formatted(pieces), byNo(group), amounts);
    }

    /**
     * Records that one tally or both of a rule count for the units of the lines, in the order of their keys.
     *
     * @param also the denominator, where there is one
     */
    List<CountedRow> rows(Tally tally, Optional<Tally> also, long position, int limit) throws SQLException {
        if (tally.over() == Records.AGENCIES) {
            return agencies(tally, also, position, limit);
        }
        String day = tally.moment().map(Pieces::day).orElse("(select until_day - 1 from asked_window where no = 0)");
        String there = tally.moment().isPresent() ? "true" : "x.from_day <= " + day + " and " + day + " < x.until_day";
        String counted = "(" + RuleSql.where(tally.measure()) + ")";
        String alsoCounted =
                also.map(t -> "(" + RuleSql.where(t.measure()) + ")").orElse("false");
        String sql = "select x.key, x.since, %1$s as org, %2$s as day, %3$s as counted, %4$s as also, m.accepted_at"
                        .formatted(RuleSql.column(tally.organisation()), day, counted, alsoCounted)
                + " from " + RuleSql.table(tally.over()) + " x join message m on m.position = x.since"
                + " where x.since <= " + position + " and x.before > " + position + " and (" + counted + " or "
                + alsoCounted + ") and " + there
                + " and exists (select 1 from asked_line l, asked_window w where l.code = "
                + RuleSql.column(tally.organisation()) + " and " + day + " >= l.from_day and " + day
                + " < l.until_day and " + day + " >= w.from_day and " + day + " < w.until_day)"
                + " order by x.key limit " + limit;
        return Database.query(connection, sql, r -> row(r, "org"));
    }

    /** An agency that no document names has no message behind it. */
    private List<CountedRow> agencies(Tally tally, Optional<Tally> also, long position, int limit) throws SQLException {
        String counted = RuleSql.where(tally.measure());
        String alsoCounted = also.map(each -> RuleSql.where(each.measure())).orElse("false");
        String sql = "select x.*, (" + counted + ") as counted, (" + alsoCounted + ") as also, m.accepted_at from ("
                + AGENCIES.formatted(position) + ") x left join message m on m.position = x.since where ((" + counted
                + ") or (" + alsoCounted + ")) and x.no = 0 and exists (select 1 from asked_line l"
                + " where l.code = x.agency and x.day >= l.from_day and x.day < l.until_day) order by x.key limit "
                + limit;
        return Database.query(connection, sql, r -> row(r, "agency"));
    }

    private static CountedRow row(ResultSet r, String organisation) throws SQLException {
        long since = r.getLong("since");
        return new CountedRow(
                r.getString("key"),
                since == 0
                        ? null
                        : MessageNumber.of(since, r.getTimestamp("accepted_at").toInstant()),
                r.getString(organisation),
                r.getObject("day", LocalDate.class),
                r.getBoolean("counted"),
                r.getBoolean("also"));
    }

    /** Of records that are there on the last day of each window, as the ledger knew them at a position. */
    void stock(List<Tallies.Kept> group, long position, Amounts amounts) throws SQLException {
        Tallies.Together together = group.get(0).together();
        String pieces = STOCK.formatted(
                RuleSql.column(together.organisation()),
                Tallies.Kept.sums(group, ""),
                RuleSql.table(together.over()),
                position,
                position,
                Tallies.Kept.values(group));
        add(ADD_STOCK.formatted(pieces), byNo(group), amounts);
    }

    /** Of agencies of the last day of each window, counted over the window, as the ledger knew them at a position. */
    void agencies(List<Tallies.Kept> group, long position, Amounts amounts) throws SQLException {
        String sql = ADD_AGENCIES.formatted(Tallies.Kept.sums(group, ""), position, Tallies.Kept.values(group));
        add(sql, byNo(group), amounts);
    }

    private void add(String sql, Map<Integer, Tally> byNo, Amounts amounts, Object... parameters) throws SQLException {
        Database.query(
                connection,
                sql,
                r -> {
                    BigDecimal amount = r.getBigDecimal(4);
                    amounts.put(
                            Objects.requireNonNull(byNo.get(r.getInt(1))),
                            r.getInt(2),
                            windows.get(r.getInt(3)),
                            amount);
                    return amount;
                },
                parameters);
    }

    private static Map<Integer, Tally> byNo(List<Tallies.Kept> group) {
        Map<Integer, Tally> byNo = new HashMap<>();
        group.forEach(each -> byNo.put(each.no(), each.tally()));
        return byNo;
    }
}
