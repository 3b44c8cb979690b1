package vn.lienthong.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.indicator.Reading;
import vn.lienthong.registry.FormCheck;
import vn.lienthong.reporting.CellValue;

/** What must hold of one organisation's figures. Zero is a value like any other; what is missing is compared with nothing. */
final class Checks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<IndicatorCode, CellValue> present;
    private final Map<IndicatorCode, CellValue> former;

    Checks(Map<IndicatorCode, CellValue> present, Map<IndicatorCode, CellValue> former) {
        this.present = present;
        this.former = former;
    }

    List<Finding> of(IndicatorCode code) {
        CellValue value = present.get(code);
        if (value == null) {
            return List.of(Finding.of(Finding.Code.NOT_IN_USE, code.value()));
        }
        List<Finding> findings = new ArrayList<>();
        Sheets.absence(value.reading()).ifPresent(why -> findings.add(Finding.of(why, code.value())));
        if (value.qualifier() != Qualifier.EXACT) {
            findings.add(Finding.of(
                    Finding.Code.NOT_EXACT,
                    code.value(),
                    "sign",
                    value.qualifier().sign()));
        }
        return findings;
    }

    List<Finding> of(FormCheck check) {
        if (check instanceof FormCheck.Sum sum) {
            return sum(sum).stream().toList();
        }
        if (check instanceof FormCheck.Part part) {
            return part(part).stream().toList();
        }
        return jump((FormCheck.Jump) check).stream().toList();
    }

    private Optional<Finding> sum(FormCheck.Sum sum) {
        Optional<BigDecimal> whole = value(present, sum.whole());
        List<Optional<BigDecimal>> parts =
                sum.parts().stream().map(code -> value(present, code)).toList();
        if (whole.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigDecimal together = parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return together.compareTo(whole.get()) == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Finding.Code.SUM_DIFFERS,
                        sum.whole().value(),
                        "value",
                        whole.get().toPlainString(),
                        "sum",
                        together.toPlainString()));
    }

    private Optional<Finding> part(FormCheck.Part part) {
        return value(present, part.part())
                .flatMap(some -> value(present, part.whole())
                        .filter(all -> some.compareTo(all) > 0)
                        .map(all -> Finding.of(
                                Finding.Code.PART_LARGER,
                                part.part().value(),
                                "value",
                                some.toPlainString(),
                                "whole",
                                part.whole().value(),
                                "most",
                                all.toPlainString())));
    }

    /** A first value after zero is no jump that percent could say. */
    private Optional<Finding> jump(FormCheck.Jump jump) {
        return value(present, jump.of())
                .flatMap(now -> value(former, jump.of())
                        .filter(before -> before.signum() != 0)
                        .filter(before -> now.subtract(before)
                                        .abs()
                                        .multiply(HUNDRED)
                                        .compareTo(before.abs().multiply(BigDecimal.valueOf(jump.percent())))
                                > 0)
                        .map(before -> Finding.of(
                                Finding.Code.JUMP,
                                jump.of().value(),
                                "value",
                                now.toPlainString(),
                                "before",
                                before.toPlainString(),
                                "percent",
                                Integer.toString(jump.percent()))));
    }

    private static Optional<BigDecimal> value(Map<IndicatorCode, CellValue> values, IndicatorCode code) {
        return Optional.ofNullable(values.get(code)).map(CellValue::reading).flatMap(Reading::value);
    }
}
