package vn.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.ValueType;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Entries;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;

/** Takes figures that people enter: only for indicators that are entered, in use, and for organisations of the day. */
public final class EntryDesk {
    private final Entries entries;
    private final Supplier<Configuration> configuration;

    public EntryDesk(Entries entries, Supplier<Configuration> configuration) {
        this.entries = entries;
        this.configuration = configuration;
    }

    /**
     * Enters a figure; the one before it stays in the history.
     *
     * @return the entry's number, once it is durable
     * @throws HubFailure {@code REQUEST_INVALID} with everything that is wrong
     */
    public long enter(Indicator indicator, OrgCode organisation, Period period, Entries.Stated stated, Act act) {
        return enter(indicator, organisation, period, stated, Belief.NONE, act);
    }

    /**
     * The same, only if what the officer believes is so.
     *
     * @throws HubFailure {@code STATE_CONFLICT} when somebody else has entered a figure meanwhile
     */
    public long enter(
            Indicator indicator, OrgCode organisation, Period period, Entries.Stated stated, Belief belief, Act act) {
        List<FieldProblem> problems = belief.mistakes(indicator, stated.figure());
        ValueType type = indicator.form().type();
        BigDecimal numerator = stated.figure().numerator();
        if (stated.figure().denominator().isPresent() != (type == ValueType.RATIO)) {
            problems.add(FieldProblem.of("/denominator", type == ValueType.RATIO ? "missing" : "not_for_type"));
        }
        if (numerator.signum() < 0
                || stated.figure().denominator().filter(d -> d.signum() < 0).isPresent()) {
            problems.add(FieldProblem.of("/numerator", "number_range", "expected", "0…"));
        }
        indicator
                .form()
                .maximum()
                .filter(most -> numerator.compareTo(most) > 0)
                .ifPresent(
                        most -> problems.add(FieldProblem.of("/numerator", "number_range", "expected", "0–" + most)));
        if (type == ValueType.MILESTONE && numerator.compareTo(BigDecimal.ONE) != 0 && numerator.signum() != 0) {
            problems.add(FieldProblem.of("/numerator", "number_range", "expected", "0 | 1"));
        }
        return entries.enter(cell(indicator, organisation, period, problems), stated, belief.after, act);
    }

    /** Takes back what was entered; there is no figure then, which is not zero. */
    public long withdraw(Indicator indicator, OrgCode organisation, Period period, Act act) {
        return entries.withdraw(cell(indicator, organisation, period, new ArrayList<>()), act);
    }

    private Entries.Cell cell(Indicator indicator, OrgCode organisation, Period period, List<FieldProblem> problems) {
        if (indicator.rule().isPresent()) {
            problems.add(FieldProblem.of("/indicator", "worked_out"));
        }
        if (!indicator.isReportedFor(period)) {
            problems.add(FieldProblem.of("/period", "not_reported"));
        }
        var unit = configuration
                .get()
                .organisations()
                .find(organisation, indicator.window(period).lastDay());
        if (unit.isEmpty()) {
            problems.add(FieldProblem.of("/organisation", "unknown_organisation"));
        }
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, Map.of(), problems, null);
        }
        return new Entries.Cell(indicator.code(), unit.orElseThrow().code().value(), period);
    }

    /**
     * What an officer believes of a figure that he enters.
     *
     * @param after number of the entry that he has seen last, 0 for none
     * @param printed the value as it stands on the paper
     * @param unit in which it is given
     */
    public record Belief(Optional<Long> after, Optional<BigDecimal> printed, Optional<String> unit) {
        public static final Belief NONE = new Belief(Optional.empty(), Optional.empty(), Optional.empty());

        private List<FieldProblem> mistakes(Indicator indicator, Figure figure) {
            List<FieldProblem> problems = new ArrayList<>();
            unit.filter(each -> !each.equals(indicator.unit()))
                    .ifPresent(each ->
                            problems.add(FieldProblem.of("/unit", "unit_differs", "expected", indicator.unit())));
            Optional<BigDecimal> value = indicator.form().read(figure).value();
            printed.filter(each ->
                            value.filter(right -> right.compareTo(each) == 0).isEmpty())
                    .ifPresent(each -> problems.add(FieldProblem.of(
                            "/printed",
                            "printed_differs",
                            "expected",
                            value.map(BigDecimal::toPlainString).orElse("–"))));
            return problems;
        }
    }
}
