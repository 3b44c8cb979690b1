package vn.lienthong.reporting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.indicator.Amounts;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Rule;
import vn.lienthong.ledger.Entries;
import vn.lienthong.registry.OrgView;
import vn.lienthong.registry.Organisations;

/** What is known for one question: what rules come to, and entries as they are needed. */
final class Known {
    private final Scope scope;
    private final Amounts amounts;
    private final Entries entries;
    private final Organisations organisations;
    private final Map<Indicator, EnteredFigures> entered = new HashMap<>();

    Known(Scope scope, Amounts amounts, Entries entries, Organisations organisations) {
        this.scope = scope;
        this.amounts = amounts;
        this.entries = entries;
        this.organisations = organisations;
    }

    Scope scope() {
        return scope;
    }

    OrgView view() {
        return scope.view;
    }

    CellValue value(Indicator indicator, int unit, Period period) {
        Optional<Rule> rule = indicator.rule();
        if (rule.isPresent()) {
            return CellValue.counted(
                    indicator,
                    scope.view.unit(unit),
                    period,
                    amounts.figure(rule.get(), unit, indicator.window(period)));
        }
        return entered.computeIfAbsent(indicator, this::entered).value(unit, period);
    }

    private EnteredFigures entered(Indicator indicator) {
        List<Period> all = scope.periods.stream()
                .flatMap(period -> Stream.concat(Stream.of(period), period.months().stream()))
                .distinct()
                .toList();
        return new EnteredFigures(
                indicator, scope.view, organisations, entries.list(indicator.code(), all, scope.asOf));
    }

    /**
     * What is looked at.
     *
     * @param position last message that is counted
     * @param asOf moment whose entries count
     */
    record Scope(OrgView view, List<Period> periods, long position, Instant asOf) {}
}
