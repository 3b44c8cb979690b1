package vn.lienthong.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.indicator.Reading;
import vn.lienthong.indicator.Rule;
import vn.lienthong.indicator.Source;
import vn.lienthong.ledger.ReportCell;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.Figures;
import vn.lienthong.reporting.Question;

/** Draws up all reports of a form and period from the figures of now, in one look. */
final class Sheets {

    private final Figures figures;
    private final Supplier<Configuration> configuration;

    Sheets(Figures figures, Supplier<Configuration> configuration) {
        this.figures = figures;
        this.configuration = configuration;
    }

    /** By the code that the hub shows of each organisation that there is on the period's last day. */
    Map<String, Sheet> draw(ReportForm form, Period period, Instant now) {
        LocalDate last = form.window(period).lastDay();
        List<Indicator> indicators = form.indicators().stream()
                .map(code -> configuration.get().getIndicator(code.value()))
                .toList();
        Figures.Taken taken = figures.take(
                new Question(indicators, List.of(period, period.previous()), Optional.empty(), Optional.empty()));
        Map<String, Map<IndicatorCode, CellValue>> present = new HashMap<>();
        Map<String, Map<IndicatorCode, CellValue>> former = new HashMap<>();
        for (CellValue value : taken.cells()) {
            if (value.organisation().validity().holdsOn(last)) {
                (value.period().equals(period) ? present : former)
                        .computeIfAbsent(value.organisation().code().value(), code -> new HashMap<>())
                        .put(value.indicator().code(), value);
            }
        }
        boolean isOver = ProvinceTime.day(now).isAfter(last);
        Map<String, Sheet> sheets = new HashMap<>();
        present.forEach((code, values) -> {
            Checks checks = new Checks(values, former.getOrDefault(code, Map.of()));
            List<ReportCell> cells = indicators.stream()
                    .map(indicator -> cell(indicator, Optional.ofNullable(values.get(indicator.code())), taken))
                    .toList();
            sheets.put(code, new Sheet(cells, findings(form, isOver, checks), above(code, last, present)));
        });
        return sheets;
    }

    private List<CellValue> above(String code, LocalDate day, Map<String, Map<IndicatorCode, CellValue>> present) {
        return configuration.get().organisations().lineage(OrgCode.of(code), day).stream()
                .skip(1)
                .flatMap(unit -> present.getOrDefault(unit.code().value(), Map.of()).values().stream())
                .toList();
    }

    private static List<Finding> findings(ReportForm form, boolean isOver, Checks checks) {
        List<Finding> findings = new ArrayList<>();
        if (!isOver) {
            findings.add(Finding.of(Finding.Code.PERIOD_NOT_OVER, ""));
        }
        form.indicators().forEach(code -> findings.addAll(checks.of(code)));
        form.checks().forEach(check -> findings.addAll(checks.of(check)));
        return findings;
    }

    private static ReportCell cell(Indicator indicator, Optional<CellValue> value, Figures.Taken taken) {
        Optional<Figure> figure = value.flatMap(CellValue::figure);
        Optional<Reading> reading = value.map(CellValue::reading);
        return new ReportCell(
                indicator.code(),
                indicator.unit(),
                reading.flatMap(Reading::value).orElse(null),
                reading.map(Sheets::absence)
                        .orElse(Optional.of(Finding.Code.NOT_IN_USE))
                        .map(Enum::name)
                        .orElse(null),
                figure.map(Figure::numerator).orElse(null),
                figure.flatMap(Figure::denominator).orElse(null),
                value.map(CellValue::qualifier).orElse(Qualifier.EXACT),
                new ReportCell.Lineage(
                        indicator.version(), source(indicator.source()), taken.position(), taken.asOf()));
    }

    static Optional<Finding.Code> absence(Reading reading) {
        if (reading instanceof Reading.NoDenominator) {
            return Optional.of(Finding.Code.NO_DENOMINATOR);
        }
        return reading instanceof Reading.Missing ? Optional.of(Finding.Code.MISSING) : Optional.empty();
    }

    private static String source(Source source) {
        if (source instanceof Rule rule) {
            return rule.told();
        }
        return source instanceof Source.InputForm form ? form.name() : ((Source.Carried) source).by();
    }
}
