package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.indicator.Amounts;
import vn.lienthong.indicator.Line;
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

    private final Connection connection;
    private final List<Window> windows;

    RollUp(Connection connection, List<Window> windows, Collection<Line> lines) throws SQLException {
        this.connection = connection;
        this.windows = windows;
        Database.update(
                connection,
                "create temporary table asked_line (code text, from_day date, until_day date, unit int, share numeric)"
                        + " on commit drop");
        Database.update(
                connection,
                "create temporary table asked_window (no int, from_day date, until_day date)" + " on commit drop");
        lines(List.copyOf(lines));
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
        return Database.query(
                connection,
                sql,
                r -> new CountedRow(
                        r.getString("key"),
                        MessageNumber.of(
                                r.getLong("since"),
                                r.getTimestamp("accepted_at").toInstant()),
                        r.getString("org"),
                        r.getObject("day", LocalDate.class),
                        r.getBoolean("counted"),
                        r.getBoolean("also")));
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
