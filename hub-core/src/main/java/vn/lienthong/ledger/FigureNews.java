package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;

/** Keeps what other systems are told of figures, so that they can ask what has changed. */
public final class FigureNews {
    private static final String TELL = Statements.read("tell_figures.sql");

    private final Database database;

    FigureNews(Database database) {
        this.database = database;
    }

    /**
     * Takes over what figures are now; how many have changed.
     *
     * @param periods whose cells are all told: what stood there and is not told is withdrawn
     */
    public int tell(List<Told> told, Collection<Period> periods) {
        return database.inTransaction(c -> {
            long last = Database.query(c, "select last from figure_counter for update", r -> r.getLong(1))
                    .get(0);
            int changed = Database.update(
                    c,
                    TELL,
                    column("text", told, each -> each.indicator.code().value()),
                    column("text", told, Told::organisation),
                    column("text", told, each -> day(each.organisationFrom)),
                    column("text", told, each -> each.period.toString()),
                    column(
                            "text",
                            told,
                            each -> day(each.indicator.window(each.period).from())),
                    column(
                            "text",
                            told,
                            each -> day(each.indicator.window(each.period).lastDay())),
                    column("text", told, each -> each.indicator.unit()),
                    column("numeric", told, Told::value),
                    column("text", told, Told::absence),
                    column("numeric", told, Told::numerator),
                    column("numeric", told, Told::denominator),
                    column("text", told, each -> each.qualifier.name()),
                    column("int4", told, each -> each.indicator.version()),
                    column("text", List.copyOf(periods), Period::toString),
                    last);
            Database.update(c, "update figure_counter set last = ?", last + changed);
            return changed;
        });
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
    }

    private static <T> Database.ArrayOf column(String type, List<T> things, Function<T, @Nullable Object> of) {
        return new Database.ArrayOf(type, things.stream().map(of).toArray());
    }

    /**
     * One figure.
     *
     * @param organisationFrom first day of the organisation, {@link LocalDate#MIN} where nobody knows
     * @param absence why there is no value
     */
    public record Told(
            Indicator indicator,
            String organisation,
            LocalDate organisationFrom,
            Period period,
            @Nullable BigDecimal value,
            @Nullable String absence,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Qualifier qualifier) {}
}
