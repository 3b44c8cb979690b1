package vn.lienthong.console;

import java.math.BigDecimal;
import vn.lienthong.report.BlankCell;
import vn.lienthong.text.Lang;

/**
 * A cell to fill in.
 *
 * @param last who entered what stands there, and when
 */
record BlankView(
        String indicator,
        String name,
        String unit,
        boolean ratio,
        String numerator,
        String denominator,
        long seen,
        String last) {

    static BlankView of(BlankCell cell, Say say) {
        return new BlankView(
                cell.indicator().code().value(),
                say.lang() == Lang.VI
                        ? cell.indicator().names().vi()
                        : cell.indicator().names().en(),
                cell.indicator().unit(),
                cell.isRatio(),
                cell.figure().map(figure -> plain(figure.numerator())).orElse(""),
                cell.figure()
                        .flatMap(figure -> figure.denominator())
                        .map(BlankView::plain)
                        .orElse(""),
                cell.seen(),
                cell.newest()
                        .map(entry -> say.of("report.last", "who", entry.actor(), "at", say.shortTime(entry.at())))
                        .orElse(""));
    }

    /** As it can be read back in one way only: a decimal comma, and never three digits behind it. */
    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        BigDecimal shown = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        return (shown.scale() == 3 ? shown.setScale(4) : shown).toPlainString().replace('.', ',');
    }
}
