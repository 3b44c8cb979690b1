package vn.lienthong.ledger;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.lienthong.model.ProvinceTime;

/**
 * For every connection and day: accepted = delivered + waiting + parked + held + unknown + quarantined + withdrawn,
 * counted from the deliveries as they stand and again from the history of events (promise 6).
 */
public final class BalanceSheet {
    private static final String ROWS = Statements.read("balance_rows.sql");
    private static final String EVENTS = Statements.read("balance_events.sql");

    private final Database database;
    private final Clock clock;

    BalanceSheet(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For a look from outside, beside a running hub or without one. */
    public static BalanceSheet of(DataSource source, Clock clock) {
        return new BalanceSheet(new Database(source), clock);
    }

    /** Both counts, taken at the same moment, for messages accepted on or after a day (Vietnamese time). */
    public List<BalanceLine> since(LocalDate day) {
        Map<String, Line> lines = new HashMap<>();
        database.inTransaction(c -> {
            c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Database.query(
                    c,
                    ROWS,
                    r -> {
                        Line line = line(lines, r.getString(1), r.getDate(2).toLocalDate());
                        DeliveryState state = DeliveryState.ofCode(r.getString(3));
                        line.rows.merge(state, r.getLong(5), Long::sum);
                        line.parked += r.getBoolean(4) ? r.getLong(5) : 0;
                        return line;
                    },
                    java.sql.Date.valueOf(day));
            Database.query(
                    c,
                    EVENTS,
                    r -> line(lines, r.getString(1), r.getDate(2).toLocalDate())
                            .events
                            .merge(DeliveryState.ofCode(r.getString(3)), r.getLong(4), Long::sum),
                    java.sql.Date.valueOf(day),
                    day.atStartOfDay(ProvinceTime.ZONE).toInstant());
            c.commit();
            c.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return true;
        });
        return lines.values().stream()
                .map(Line::toBalance)
                .sorted(Comparator.comparing(BalanceLine::day).reversed().thenComparing(BalanceLine::connection))
                .toList();
    }

    /** Today in the province. */
    public LocalDate today() {
        return ProvinceTime.day(clock.instant());
    }

    private static Line line(Map<String, Line> lines, String connection, LocalDate day) {
        return lines.computeIfAbsent(connection + " " + day, k -> new Line(connection, day));
    }

    private static final class Line {
        private final String connection;
        private final LocalDate day;
        private final Map<DeliveryState, Long> rows = new EnumMap<>(DeliveryState.class);
        private final Map<DeliveryState, Long> events = new EnumMap<>(DeliveryState.class);
        private long parked;

        Line(String connection, LocalDate day) {
            this.connection = connection;
            this.day = day;
        }

        BalanceLine toBalance() {
            return new BalanceLine(connection, day, rows, events, parked);
        }
    }
}
