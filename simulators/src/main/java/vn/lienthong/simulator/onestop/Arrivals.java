package vn.lienthong.simulator.onestop;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import vn.lienthong.simulator.Office;
import vn.lienthong.simulator.Procedure;
import vn.lienthong.simulator.ProcedureCatalogue;

/** Spreads the dossiers of a month over its working days, offices and procedures. */
final class Arrivals {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final long FIRST_SECOND_OF_DAYS = 1L << 40;

    private final YearMonth month;
    private final int dossiers;
    private final long seed;
    private final ProcedureCatalogue catalogue = ProcedureCatalogue.phuTho();

    Arrivals(YearMonth month, int dossiers, long seed) {
        this.month = month;
        this.dossiers = dossiers;
        this.seed = seed;
    }

    List<LocalDate> workingDays() {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(WorkTime::isWorkingDay)
                .toList();
    }

    /** The dossiers of one day in the order they were taken in; none on a day off. */
    List<Arrival> on(LocalDate day) {
        List<LocalDate> days = workingDays();
        int place = days.indexOf(day);
        if (place < 0) {
            return List.of();
        }
        long first = (long) dossiers * place / days.size();
        long end = (long) dossiers * (place + 1) / days.size();
        Dice dice = Dice.of(seed, FIRST_SECOND_OF_DAYS + place);
        long[] seconds = LongStream.generate(() -> dice.upTo((int) WorkTime.DAY))
                .limit(end - first)
                .sorted()
                .toArray();
        Map<String, Integer> counters = new HashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            arrivals.add(arrival(first + i, day, seconds[i], counters, dice));
        }
        return arrivals;
    }

    private Arrival arrival(long ordinal, LocalDate day, long second, Map<String, Integer> counters, Dice dice) {
        Procedure procedure = dice.pick(catalogue.procedures(), Procedure::weight);
        Office competent = catalogue.office(procedure.office());
        Office intake = dice.chance(0.55) ? dice.pick(catalogue.offices(Office.Kind.COMMUNE)) : competent;
        int sequence = counters.merge(intake.code(), 1, Integer::sum);
        String number = intake.code() + "-" + DAY.format(day) + "-"
                + Integer.toString(10_000 + sequence).substring(1);
        return new Arrival(ordinal, number, procedure, intake, competent, WorkTime.at(day, second));
    }
}
