package vn.lienthong.app.ops;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.indicator.Reading;
import vn.lienthong.registry.Organisation;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * One value with the days that it covers.
 *
 * @param value absent where there is none; the notices say why
 * @param percent of the maximum, of a score
 * @param validFrom first day of the organisation, where the same code was another one's before
 */
record CellView(
        String indicator,
        int version,
        String organisation,
        String name,
        @Nullable LocalDate validFrom,
        String period,
        LocalDate from,
        LocalDate lastDay,
        @Nullable BigDecimal value,
        String unit,
        Qualifier qualifier,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal percent,
        List<String> notices) {

    static CellView of(CellValue cell, Texts texts, Lang lang) {
        Organisation organisation = cell.organisation();
        LocalDate first = organisation.validity().from();
        return new CellView(
                cell.indicator().code().value(),
                cell.indicator().version(),
                organisation.code().value(),
                organisation.name(),
                first.equals(LocalDate.MIN) ? null : first,
                cell.period().toString(),
                cell.window().from(),
                cell.window().lastDay(),
                cell.reading().value().orElse(null),
                cell.indicator().unit(),
                cell.qualifier(),
                cell.figure().map(Figure::numerator).orElse(null),
                cell.figure().flatMap(Figure::denominator).orElse(null),
                cell.figure().flatMap(cell.indicator().form()::percentOfMaximum).orElse(null),
                notices(cell, texts, lang));
    }

    static List<String> notices(CellValue cell, Texts texts, Lang lang) {
        Stream<String> absence = switch (Absence.of(cell.reading())) {
            case NONE -> Stream.empty();
            case NO_DENOMINATOR, MISSING -> Stream.of(Absence.of(cell.reading()).name());
        };
        return Stream.concat(absence, cell.remarks().stream().map(Enum::name))
                .map(code -> texts.say(lang, "indicator." + code))
                .toList();
    }

    /** Why there is no value. */
    private enum Absence {
        NONE,
        NO_DENOMINATOR,
        MISSING;

        static Absence of(Reading reading) {
            if (reading instanceof Reading.NoDenominator) {
                return NO_DENOMINATOR;
            }
            return reading instanceof Reading.Missing ? MISSING : NONE;
        }
    }
}
