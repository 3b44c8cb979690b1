package vn.lienthong.connectors.edxml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Days and moments of the package: {@code yyyy/MM/dd} and local time of Vietnam without a zone; other forms that producers
 * use are tried after the usual one.
 */
final class Times {

    static final DateTimeFormatter DAY = strict("uuuu/MM/dd");
    static final DateTimeFormatter MOMENT = strict("uuuu/MM/dd HH:mm:ss");

    private static final List<DateTimeFormatter> DAYS = List.of(DAY, strict("dd/MM/uuuu"), strict("uuuu-MM-dd"));
    private static final List<DateTimeFormatter> MOMENTS =
            List.of(MOMENT, strict("dd/MM/uuuu HH:mm:ss"), strict("uuuu-MM-dd HH:mm:ss"));

    private Times() {}

    static Optional<LocalDate> day(String text, Deviations deviations) {
        return parsed(text, DAYS, LocalDate::parse, deviations);
    }

    static Optional<LocalDateTime> moment(String text, Deviations deviations) {
        return parsed(text, MOMENTS, LocalDateTime::parse, deviations);
    }

    private static <T> Optional<T> parsed(
            String text,
            List<DateTimeFormatter> forms,
            BiFunction<String, DateTimeFormatter, T> parse,
            Deviations deviations) {
        for (DateTimeFormatter form : forms) {
            Optional<T> value = inForm(text, form, parse);
            if (value.isPresent()) {
                if (form != forms.get(0)) {
                    deviations.add("date_form");
                }
                return value;
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> inForm(
            String text, DateTimeFormatter form, BiFunction<String, DateTimeFormatter, T> parse) {
        try {
            return Optional.of(parse.apply(text, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
