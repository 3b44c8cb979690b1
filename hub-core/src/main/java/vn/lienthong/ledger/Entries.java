package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;

/** Figures that people entered or that are carried for others. Only added to; the newest of a cell counts. */
public final class Entries {
    private static final String ADD = "insert into indicator_entry"
            + " (at, actor, reason, indicator, org, period, numerator, denominator, qualifier, observed_on, document)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning no";
    private static final String NUMBER =
            "select coalesce(max(no), 0) from indicator_entry where indicator = ? and org = ? and period = ?";
    private static final String NEWEST = "select * from (select distinct on (org, period) * from indicator_entry"
            + " where indicator = ? and period = any(?) and at <= ? order by org, period, no desc) e"
            + " where numerator is not null order by org, period";
    private static final String HISTORY = "select * from indicator_entry"
            + " where indicator = ? and org = ? and period = ? order by no desc limit ?";

    private final Database database;
    private final Clock clock;

    Entries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the entry's number once it is durable. */
    public long enter(Cell cell, Stated stated, Act act) {
        return enter(cell, stated, Optional.empty(), act);
    }

    /**
     * The same, unless somebody else has entered one meanwhile.
     *
     * @param after number of the newest entry that the actor knows, 0 for none; empty asks nothing
     * @throws HubFailure {@code STATE_CONFLICT} when there is a newer one; nothing is changed then
     */
    public long enter(Cell cell, Stated stated, Optional<Long> after, Act act) {
        return add(cell, stated.figure, stated, after, act);
    }

    /** Takes back what was entered: nobody has given a figure any more, which is not zero. */
    public long withdraw(Cell cell, Act act) {
        Stated nothing = new Stated(Figure.NOTHING, Qualifier.EXACT, Optional.empty(), Optional.empty());
        return add(cell, null, nothing, Optional.empty(), act);
    }

    private long add(Cell cell, @Nullable Figure figure, Stated stated, Optional<Long> after, Act act) {
        String place = cell.indicator + "/" + cell.organisation + "/" + cell.period;
        return database.inTransaction(c -> {
            Database.query(c, "select pg_advisory_xact_lock(hashtextextended(?, 0))", r -> true, place);
            long newest = Database.query(
                            c,
                            NUMBER,
                            r -> r.getLong(1),
                            cell.indicator.value(),
                            cell.organisation,
                            cell.period.toString())
                    .get(0);
            if (after.filter(seen -> seen != newest).isPresent()) {
                throw new HubFailure(
                        FailureCode.STATE_CONFLICT,
                        Map.of("what", place),
                        List.of(FieldProblem.of("/after", "changed_meanwhile")),
                        null);
            }
            return add(c, cell, figure, stated, act);
        });
    }

    private long add(Connection c, Cell cell, @Nullable Figure figure, Stated stated, Act act) throws SQLException {
        return Database.query(
                        c,
                        ADD,
                        r -> r.getLong(1),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        act.actor(),
                        act.reason(),
                        cell.indicator.value(),
                        cell.organisation,
                        cell.period.toString(),
                        figure == null ? null : figure.numerator(),
                        figure == null ? null : figure.denominator().orElse(null),
                        stated.qualifier.name(),
                        stated.observedOn.orElse(null),
                        stated.document.orElse(null))
                .get(0);
    }

    /** What counted at a moment, one for each organisation and period. */
    public List<Entry> list(IndicatorCode indicator, Collection<Period> periods, Instant asOf) {
        return database.query(
                NEWEST,
                Entries::entry,
                indicator.value(),
                new Database.ArrayOf(
                        "text", periods.stream().map(Period::toString).toArray()),
                asOf);
    }

    /** Those after a number, in their order. One that is committed late may have a lower number: {@link #count} tells. */
    public List<Entry> after(long no) {
        return database.query("select * from indicator_entry where no > ? order by no", Entries::entry, no);
    }

    /** The highest number, 0 where there is none. */
    public long last() {
        return database.query("select coalesce(max(no), 0) from indicator_entry", r -> r.getLong(1))
                .get(0);
    }

    /** How many there are: each one that is committed is one more, in whatever order they are. */
    public long count() {
        return database.query("select count(*) from indicator_entry", r -> r.getLong(1))
                .get(0);
    }

    /** All that was ever entered for a cell, newest first. */
    public List<Entry> history(Cell cell, int limit) {
        return database.query(
                HISTORY, Entries::entry, cell.indicator.value(), cell.organisation, cell.period.toString(), limit);
    }

    private static Entry entry(ResultSet r) throws SQLException {
        BigDecimal numerator = r.getBigDecimal("numerator");
        return new Entry(
                r.getLong("no"),
                r.getTimestamp("at").toInstant(),
                r.getString("actor"),
                r.getString("reason"),
                new Cell(
                        new IndicatorCode(r.getString("indicator")),
                        r.getString("org"),
                        Period.parse(Objects.requireNonNull(r.getString("period")))
                                .orElseThrow()),
                Optional.ofNullable(numerator).map(number -> new Figure(number, denominator(r))),
                Qualifier.valueOf(r.getString("qualifier")),
                Optional.ofNullable(r.getObject("observed_on", LocalDate.class)),
                Optional.ofNullable(r.getString("document")));
    }

    private static Optional<BigDecimal> denominator(ResultSet r) {
        try {
            return Optional.ofNullable(r.getBigDecimal("denominator"));
        } catch (SQLException e) {
            throw Database.translated(e);
        }
    }

    /**
     * One value: indicator, organisation, period.
     *
     * @param organisation the code that the hub shows
     */
    public record Cell(IndicatorCode indicator, String organisation, Period period) {}

    /**
     * A figure as somebody states it.
     *
     * @param observedOn the day on which it was seen, which need not be in the period
     * @param document where it stands
     */
    public record Stated(
            Figure figure, Qualifier qualifier, Optional<LocalDate> observedOn, Optional<String> document) {}

    /**
     * One entry.
     *
     * @param figure empty where it takes the former ones back
     */
    public record Entry(
            long no,
            Instant at,
            String actor,
            String reason,
            Cell cell,
            Optional<Figure> figure,
            Qualifier qualifier,
            Optional<LocalDate> observedOn,
            Optional<String> document) {}
}
