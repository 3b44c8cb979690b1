package vn.lienthong.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.indicator.Reading;
import vn.lienthong.ledger.Entries;
import vn.lienthong.ledger.FigureNews;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Tallies;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.SharedData;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.Figures;
import vn.lienthong.reporting.Question;

/** Notices which figures of the present and the last period have changed, for whoever is told of changes. */
public final class FigureWatch {

    private final Ledger ledger;
    private final Figures figures;
    private final Supplier<Configuration> configuration;
    private final Clock clock;
    private @Nullable Seen last;

    public FigureWatch(Ledger ledger, Figures figures, Supplier<Configuration> configuration, Clock clock) {
        this.ledger = ledger;
        this.figures = figures;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Works out what may have changed since the last look and tells what has; everything at the first look, on another day and
     * under another configuration.
     */
    public synchronized Look look() {
        Configuration now = configuration.get();
        if (!now.sharing().isGiven(SharedData.INDICATORS)) {
            return Look.NOTHING;
        }
        LocalDate today = ProvinceTime.day(clock.instant());
        List<Entries.Entry> entered =
                last == null ? List.of() : ledger.entries().after(last.entry);
        long entry = entered.isEmpty()
                ? ledger.entries().last()
                : entered.get(entered.size() - 1).no();
        Seen seen = new Seen(now, today, ledger.entries().count(), entry, figures.counted());
        if (last != null && last.isAs(seen)) {
            return Look.NOTHING;
        }
        Look look = last != null && last.isContinuedBy(seen, entered.size())
                ? someOf(now, today, last.counted, entered)
                : everything(now, today);
        last = seen;
        return look;
    }

    private Look everything(Configuration now, LocalDate today) {
        Set<Period> periods = new LinkedHashSet<>();
        List<CellValue> cells = new ArrayList<>();
        byCalendar(now).forEach((calendar, indicators) -> {
            List<Period> of = periods(today, calendar);
            periods.addAll(of);
            cells.addAll(figures.list(Question.of(indicators, of)));
        });
        return new Look(cells, told(cells, periods));
    }

    /** Nothing is withdrawn: whatever ceases to be does so with a day or a configuration. */
    private Look someOf(Configuration now, LocalDate today, Tallies.Counted since, List<Entries.Entry> entered) {
        List<CellValue> cells = new ArrayList<>();
        byCalendar(now)
                .forEach((calendar, indicators) ->
                        cells.addAll(figures.changed(Question.of(indicators, periods(today, calendar)), since, entered)
                                .cells()));
        return new Look(cells, told(cells, Set.of()));
    }

    private int told(List<CellValue> cells, Set<Period> periods) {
        return cells.isEmpty() && periods.isEmpty()
                ? 0
                : ledger.figureNews().tell(cells.stream().map(FigureWatch::told).toList(), periods);
    }

    private static Map<Calendar, List<Indicator>> byCalendar(Configuration now) {
        return now.indicators().values().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .collect(Collectors.groupingBy(Indicator::calendar, TreeMap::new, Collectors.toList()));
    }

    private static List<Period> periods(LocalDate today, Calendar calendar) {
        return Stream.of(PeriodKind.values())
                .flatMap(kind -> Period.containing(today, kind, calendar).stream())
                .flatMap(present -> Stream.of(present.previous(), present))
                .toList();
    }

    private static FigureNews.Told told(CellValue cell) {
        Reading reading = cell.reading();
        return new FigureNews.Told(
                cell.indicator(),
                cell.organisation().code().value(),
                cell.organisation().validity().from(),
                cell.period(),
                reading.value().orElse(null),
                absence(reading),
                cell.figure().map(Figure::numerator).orElse(null),
                cell.figure().flatMap(Figure::denominator).orElse(null),
                cell.qualifier());
    }

    private static @Nullable String absence(Reading reading) {
        if (reading instanceof Reading.NoDenominator) {
            return "NO_DENOMINATOR";
        }
        return reading instanceof Reading.Missing ? "MISSING" : null;
    }

    /**
     * What one look did.
     *
     * @param workedOut values that could have changed
     * @param told how many of them had
     */
    public record Look(List<CellValue> workedOut, int told) {
        static final Look NOTHING = new Look(List.of(), 0);

        public Look {
            workedOut = List.copyOf(workedOut);
        }
    }

    /**
     * What figures depend on.
     *
     * @param entries how many there were
     * @param entry the highest number among them
     */
    private record Seen(
            Configuration configuration, LocalDate today, long entries, long entry, Tallies.Counted counted) {
        boolean isAs(Seen other) {
            return isOfTheSameDay(other) && entries == other.entries && counted.equals(other.counted);
        }

        /** An entry that was committed late stands below the highest number and is not among the new ones. */
        boolean isContinuedBy(Seen other, int further) {
            return isOfTheSameDay(other)
                    && entries + further == other.entries
                    && counted.position() <= other.counted.position();
        }

        // A configuration that was read anew is another one, whatever stands in it.
        @SuppressWarnings("ReferenceEquality")
        private boolean isOfTheSameDay(Seen other) {
            return configuration == other.configuration && today.equals(other.today);
        }
    }
}
