package vn.lienthong.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Reading;
import vn.lienthong.reporting.CellValue;

/**
 * One figure as a row.
 *
 * @param value in words where there is none
 * @param fraction numerator and denominator of a ratio; empty for others
 */
record FigureView(
        String organisation,
        String name,
        String period,
        String code,
        String value,
        String fraction,
        List<String> notices) {

    static FigureView of(CellValue cell, Say say) {
        List<String> notices = new ArrayList<>();
        if (cell.reading() instanceof Reading.NoDenominator) {
            notices.add(say.tell("indicator.NO_DENOMINATOR"));
        } else if (cell.reading() instanceof Reading.Missing) {
            notices.add(say.tell("indicator.MISSING"));
        }
        cell.remarks().forEach(remark -> notices.add(say.tell("indicator." + remark.name())));
        return new FigureView(
                cell.organisation().code().value(),
                cell.organisation().name(),
                cell.period().toString(),
                cell.indicator().code().value(),
                cell.reading()
                        .value()
                        .map(value -> say.figure(value) + " " + cell.indicator().unit())
                        .orElse("–"),
                cell.figure().flatMap(figure -> fraction(figure, say)).orElse(""),
                notices);
    }

    private static java.util.Optional<String> fraction(Figure figure, Say say) {
        return figure.denominator()
                .map((BigDecimal below) -> say.figure(figure.numerator()) + " / " + say.figure(below));
    }
}
