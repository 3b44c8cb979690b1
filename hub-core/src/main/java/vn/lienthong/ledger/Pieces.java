package vn.lienthong.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lienthong.indicator.Fact;

/**
 * How days are put together: a piece begins on the 1st, on the 15th and on every day on which the registry changes, so it lies
 * wholly inside or outside every period of both calendars and every organisation's life.
 *
 * @param further beginnings other than the 1st and the 15th of a month, in order
 */
record Pieces(List<LocalDate> further) {
    private static final int MIDDLE = 15;

    static Pieces of(Iterable<LocalDate> registryDays) {
        TreeSet<LocalDate> further = new TreeSet<>();
        for (LocalDate day : registryDays) {
            if (day.getDayOfMonth() != 1 && day.getDayOfMonth() != MIDDLE) {
                further.add(day);
            }
        }
        return new Pieces(List.copyOf(further));
    }

    /** The day of a moment in the province. */
    static String day(Fact moment) {
        return "(" + RuleSql.column(moment) + " at time zone 'Asia/Ho_Chi_Minh')::date";
    }

    /** The first day of the piece that a moment is in. */
    String firstDay(Fact moment) {
        String local = "(" + RuleSql.column(moment) + " at time zone 'Asia/Ho_Chi_Minh')";
        String half = "date_trunc('month', " + local + ")::date + case when extract(day from " + local + ") >= "
                + MIDDLE + " then " + (MIDDLE - 1) + " else 0 end";
        if (further.isEmpty()) {
            return half;
        }
        String days =
                further.stream().map(day -> "date '" + day + "'").collect(Collectors.joining(", ", "array[", "]"));
        return "greatest(" + half + ", (select max(d) from unnest(" + days + ") d where d <= " + local + "::date))";
    }

    /** Part of a tally's text: another set of pieces is another count. */
    String told() {
        return further.isEmpty()
                ? ""
                : further.stream().map(LocalDate::toString).collect(Collectors.joining(" ", " | ", ""));
    }
}
