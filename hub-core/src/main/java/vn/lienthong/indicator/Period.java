package vn.lienthong.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One reporting period: {@code 2021-M03}, {@code 2021-Q1}, {@code 2021-H1}, {@code 2021-9M}, {@code 2021}.
 *
 * @param ordinal which one of its kind in the year, from 1
 */
public record Period(int year, PeriodKind kind, int ordinal) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(M\\d{2}|Q\\d|H\\d|9M))?");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    /** Day on which a period of NĐ 09/2019/NĐ-CP begins, domain section 5.2. */
    private static final int ND09_FIRST_DAY = 15;

    public Period {
        if (year < FIRST_YEAR || year > LAST_YEAR || ordinal < 1 || ordinal > kind.inAYear()) {
            throw new IllegalArgumentException("no such period");
        }
    }

    /** Empty when the text names no period. */
    public static Optional<Period> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(Integer.parseInt(m.group(1)), Optional.ofNullable(m.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Period of(int year, Optional<String> part) {
        if (part.isEmpty()) {
            return new Period(year, PeriodKind.YEAR, 1);
        }
        String text = part.get();
        int number = text.charAt(0) == '9' ? 1 : Integer.parseInt(text.substring(1));
        return switch (text.charAt(0)) {
            case 'M' -> new Period(year, PeriodKind.MONTH, number);
            case 'Q' -> new Period(year, PeriodKind.QUARTER, number);
            case 'H' -> new Period(year, PeriodKind.HALF, number);
            default -> new Period(year, PeriodKind.NINE_MONTHS, number);
        };
    }

    /** The one that a day falls into; empty for the months after the ninth. */
    public static Optional<Period> containing(LocalDate day, PeriodKind kind, Calendar calendar) {
        YearMonth month = switch (calendar) {
            case CALENDAR -> YearMonth.from(day);
            case ND09 -> YearMonth.from(day).plusMonths(day.getDayOfMonth() >= ND09_FIRST_DAY ? 1 : 0);
        };
        int ordinal = (month.getMonthValue() - 1) / kind.months() + 1;
        return ordinal > kind.inAYear() ? Optional.empty() : Optional.of(new Period(month.getYear(), kind, ordinal));
    }

    public Window window(Calendar calendar) {
        YearMonth first = firstMonth();
        YearMonth last = first.plusMonths(kind.months() - 1L);
        return switch (calendar) {
            case CALENDAR -> new Window(first.atDay(1), last.plusMonths(1).atDay(1));
            case ND09 -> new Window(first.minusMonths(1).atDay(ND09_FIRST_DAY), last.atDay(ND09_FIRST_DAY));
        };
    }

    /** The months that it is made of; their windows fill its own. */
    public List<Period> months() {
        return IntStream.range(0, kind.months())
                .mapToObj(month -> firstMonth().plusMonths(month))
                .map(month -> new Period(month.getYear(), PeriodKind.MONTH, month.getMonthValue()))
                .toList();
    }

    /** The one of the same kind before it. */
    public Period previous() {
        return ordinal > 1 ? new Period(year, kind, ordinal - 1) : new Period(year - 1, kind, kind.inAYear());
    }

    private YearMonth firstMonth() {
        return YearMonth.of(year, (ordinal - 1) * kind.months() + 1);
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (kind) {
            case MONTH -> year + "-M" + (ordinal < 10 ? "0" : "") + ordinal;
            case QUARTER, HALF -> year + "-" + kind.letter() + ordinal;
            case NINE_MONTHS -> year + "-" + kind.letter();
            case YEAR -> Integer.toString(year);
        };
    }
}
