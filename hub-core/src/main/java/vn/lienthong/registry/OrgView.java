package vn.lienthong.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.lienthong.indicator.AgencyKind;
import vn.lienthong.indicator.Line;
import vn.lienthong.indicator.OrgLines;
import vn.lienthong.indicator.Seat;
import vn.lienthong.indicator.Window;
import vn.lienthong.model.OrgCode;

/**
 * Which organisation counts what was written under which code: as it was on each day, or restated, as if the organisations of
 * one day had always been there. In both views what counts for an organisation counts once for each one above it.
 *
 * <p>Restated, what was merged, renamed or moved counts for its successor, and what an abolished one did for the one that
 * stood above it. What was split counts for its parts by approved shares; without them only for those that stand above all
 * parts, so that totals stay the same and nothing is guessed.
 */
public final class OrgView {
    private final Organisations organisations;
    private final Map<Organisation, Integer> numbers = new HashMap<>();
    private final NavigableSet<LocalDate> days;
    private final List<Line> lines;
    private final Map<String, List<Line>> byCode;
    private final Optional<LocalDate> on;

    private OrgView(
            Organisations organisations,
            Optional<LocalDate> on,
            BiFunction<Organisation, LocalDate, Map<Organisation, BigDecimal>> counting) {
        this.organisations = organisations;
        this.on = on;
        this.days = changes(organisations);
        organisations.list().forEach(unit -> numbers.put(unit, numbers.size()));
        this.lines = lines(counting);
        this.byCode = lines.stream().collect(Collectors.groupingBy(Line::code));
    }

    /** Each day as it was. */
    public static OrgView asWas(Organisations organisations) {
        return new OrgView(organisations, Optional.empty(), (unit, day) -> whole(organisations.lineage(unit, day)));
    }

    /** All days as of one. */
    public static OrgView restated(Organisations organisations, LocalDate on) {
        Restatement restatement = new Restatement(organisations, on);
        return new OrgView(organisations, Optional.of(on), (unit, day) -> restatement.of(unit));
    }

    static Map<Organisation, BigDecimal> whole(List<Organisation> units) {
        Map<Organisation, BigDecimal> whole = new HashMap<>();
        units.forEach(unit -> whole.put(unit, BigDecimal.ONE));
        return whole;
    }

    /** Every day on which an organisation, or one of its codes, begins or ends. */
    public static NavigableSet<LocalDate> changes(Organisations organisations) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        organisations.list().stream().flatMap(Organisation::bearings).forEach(bearing -> {
            days.add(bearing.validity().from());
            days.add(bearing.validity().until());
        });
        days.remove(LocalDate.MIN);
        days.remove(LocalDate.MAX);
        return days;
    }

    public List<Line> lines() {
        return lines;
    }

    /** All of it, for whoever counts. */
    public OrgLines asLines() {
        return new OrgLines(lines, seats(), days);
    }

    /** Every code with its days and the organisation that it names, as it was. */
    private List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (Organisation unit : organisations.list()) {
            unit.bearings()
                    .map(bearing -> new Seat(
                            bearing.code().value(),
                            bearing.validity().from(),
                            bearing.validity().until(),
                            Objects.requireNonNull(numbers.get(unit)),
                            kind(unit.kind()),
                            bearing.code().equals(unit.code())))
                    .forEach(seats::add);
        }
        return List.copyOf(seats);
    }

    private static AgencyKind kind(Organisation.Kind kind) {
        return switch (kind) {
            case PROVINCE -> AgencyKind.PROVINCE;
            case DEPARTMENT -> AgencyKind.DEPARTMENT;
            case DISTRICT -> AgencyKind.DISTRICT;
            case COMMUNE -> AgencyKind.COMMUNE;
            case MINISTRY -> AgencyKind.MINISTRY;
            case OTHER -> AgencyKind.OTHER;
        };
    }

    /** The lines by which something counts for one unit. */
    public List<Line> linesOf(int unit) {
        return lines.stream().filter(line -> line.unit() == unit).toList();
    }

    /** For whom what is written under a code on a day counts, and with which share. */
    public Map<Integer, BigDecimal> shares(String code, LocalDate day) {
        Map<Integer, BigDecimal> shares = new HashMap<>();
        for (Line line : byCode.getOrDefault(code, List.of())) {
            if (!day.isBefore(line.from()) && day.isBefore(line.until())) {
                shares.put(line.unit(), line.share());
            }
        }
        return shares;
    }

    /** The day as of which everything is restated; empty in the view as it was. */
    public Optional<LocalDate> on() {
        return on;
    }

    public Organisation unit(int number) {
        return organisations.list().get(number);
    }

    /** The unit that a code names on a day. */
    public Optional<Integer> find(OrgCode code, LocalDate day) {
        return organisations.find(code, on.orElse(day)).map(numbers::get);
    }

    /** The units that there are on some day of a window; restated, those of the day of the view. */
    public List<Integer> units(Window window) {
        return organisations.list().stream()
                .filter(unit -> on.map(unit.validity()::holdsOn)
                        .orElseGet(() -> unit.validity().from().isBefore(window.until())
                                && unit.validity().until().isAfter(window.from())))
                .map(numbers::get)
                .toList();
    }

    private List<Line> lines(BiFunction<Organisation, LocalDate, Map<Organisation, BigDecimal>> counting) {
        List<Line> all = new ArrayList<>();
        for (Organisation unit : organisations.list()) {
            unit.bearings().forEach(bearing -> pieces(unit, bearing, counting, all));
        }
        return List.copyOf(all);
    }

    /** A new line wherever somebody else stands above from some day on. */
    private void pieces(
            Organisation unit,
            Organisation.Bearing bearing,
            BiFunction<Organisation, LocalDate, Map<Organisation, BigDecimal>> counting,
            List<Line> all) {
        LocalDate from = bearing.validity().from();
        Map<Organisation, BigDecimal> counts = counting.apply(unit, from);
        for (LocalDate day :
                days.tailSet(from, false).headSet(bearing.validity().until(), false)) {
            Map<Organisation, BigDecimal> next = counting.apply(unit, day);
            if (!next.equals(counts)) {
                add(bearing.code(), from, day, counts, all);
                from = day;
                counts = next;
            }
        }
        add(bearing.code(), from, bearing.validity().until(), counts, all);
    }

    private void add(
            OrgCode code, LocalDate from, LocalDate until, Map<Organisation, BigDecimal> counts, List<Line> all) {
        counts.forEach((unit, share) ->
                all.add(new Line(code.value(), from, until, Objects.requireNonNull(numbers.get(unit)), share)));
    }
}
