package vn.lienthong.reporting;

import java.util.List;
import java.util.Optional;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.indicator.Reading;
import vn.lienthong.indicator.Window;
import vn.lienthong.registry.Organisation;

/**
 * One value with what it is made of.
 *
 * @param figure empty where nobody has given one
 * @param remarks codes of what should be known with it; sentences stand under {@code indicator.<code>}
 */
public record CellValue(
        Indicator indicator,
        Organisation organisation,
        Period period,
        Optional<Figure> figure,
        Qualifier qualifier,
        List<Remark> remarks) {
    public CellValue {
        remarks = List.copyOf(remarks);
    }

    static CellValue counted(Indicator indicator, Organisation organisation, Period period, Figure figure) {
        return new CellValue(indicator, organisation, period, Optional.of(figure), Qualifier.EXACT, List.of());
    }

    public Window window() {
        return indicator.window(period);
    }

    /** Zero is a value; a figure that nobody has given, or that would be divided by zero, is none. */
    public Reading reading() {
        return figure.map(indicator.form()::read).orElseGet(Reading.Missing::new);
    }

    /** What should be known with a value. */
    public enum Remark {
        /** Parts reported, so what the whole entered for itself is not counted a second time. */
        OWN_FIGURE_NOT_ADDED,
        /** Some of its months have no figure, so nothing is added up. */
        MONTHS_MISSING
    }
}
