package vn.lienthong.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.indicator.Aggregation;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.indicator.Source;
import vn.lienthong.indicator.ValueForm;
import vn.lienthong.indicator.ValueType;

/** Reads the definition of one indicator, {@code indicators/<code>.yaml}, and works out its examples. */
final class IndicatorFile {
    private static final Set<String> KEYS = Set.of(
            "code",
            "version",
            "name",
            "unit",
            "scope",
            "basis",
            "value",
            "calendar",
            "periods",
            "aggregation",
            "source",
            "validFrom",
            "validTo",
            "examples");
    private static final Set<String> NAME_KEYS = Set.of("vi", "en");
    private static final Set<String> VALUE_KEYS = Set.of("type", "decimals", "maximum");
    private static final int MOST_VERSIONS = 9999;
    private static final int MOST_DECIMALS = 6;

    private final String named;

    /** @param named the code that the file's name says */
    IndicatorFile(String named) {
        this.named = named;
    }

    List<Indicator> read(YamlNode file, FileProblems problems) {
        return Section.of(file, "", KEYS, problems).flatMap(this::indicator).stream()
                .toList();
    }

    private Optional<Indicator> indicator(Section file) {
        Optional<IndicatorCode> code = file.required("code", code());
        Optional<Integer> version = file.required("version", Forms.number(1, MOST_VERSIONS));
        Optional<Indicator.Names> names = names(file);
        Optional<String> unit = file.required("unit", Forms.title());
        Optional<String> scope = file.optional("scope", Forms.text());
        Optional<String> basis = file.required("basis", Forms.text());
        Optional<ValueForm> form = form(file, unit.orElse(""));
        Optional<Calendar> calendar = file.required("calendar", Forms.oneOf(Calendar.class));
        List<PeriodKind> periods = file.list("periods", Forms.oneOf(PeriodKind.class));
        Optional<Aggregation> aggregation = file.required("aggregation", aggregation(form));
        Optional<Source> source = new SourceSection(file, form).read();
        Optional<LocalDate> from = file.required("validFrom", Forms.date());
        LocalDate until = file.optional("validTo", Forms.date()).orElse(LocalDate.MAX);
        from.filter(day -> !day.isBefore(until))
                .ifPresent(day -> file.refuse(
                        "validTo", "dates_swapped", Map.of("validFrom", day.toString(), "validTo", until.toString())));
        ExamplesSection examples = new ExamplesSection(file);
        examples.read(form, source);
        if (!file.isSound() || names.isEmpty() || form.isEmpty() || source.isEmpty() || !examples.isSound()) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                code.orElseThrow(),
                version.orElseThrow(),
                names.get(),
                unit.orElseThrow(),
                scope,
                basis.orElseThrow(),
                form.get(),
                calendar.orElseThrow(),
                periods.isEmpty() ? EnumSet.allOf(PeriodKind.class) : Set.copyOf(periods),
                aggregation.orElseThrow(),
                source.get(),
                from.orElseThrow(),
                until,
                examples.list()));
    }

    private Form<IndicatorCode> code() {
        return text -> {
            if (!text.equals(named)) {
                throw new Unfit("named_otherwise", Map.of("value", text, "file", named));
            }
            try {
                return new IndicatorCode(text);
            } catch (IllegalArgumentException e) {
                throw Unfit.expected("TTHC.MUC4");
            }
        };
    }

    private static Optional<Indicator.Names> names(Section file) {
        return file.section("name", NAME_KEYS).flatMap(section -> {
            Optional<String> vi = section.required("vi", Forms.title());
            Optional<String> en = section.required("en", Forms.title());
            return section.isSound()
                    ? Optional.of(new Indicator.Names(vi.orElseThrow(), en.orElseThrow()))
                    : Optional.empty();
        });
    }

    private static Optional<ValueForm> form(Section file, String unit) {
        return file.section("value", VALUE_KEYS).flatMap(section -> {
            Optional<ValueType> type = section.required("type", Forms.oneOf(ValueType.class));
            int decimals =
                    section.optional("decimals", Forms.number(0, MOST_DECIMALS)).orElse(0);
            boolean score = type.filter(ValueType.SCORE::equals).isPresent();
            Optional<BigDecimal> maximum =
                    score ? section.required("maximum", positive()) : section.optional("maximum", needless());
            return section.isSound()
                    ? Optional.of(new ValueForm(type.orElseThrow(), decimals, maximum, factor(unit)))
                    : Optional.empty();
        });
    }

    private static int factor(String unit) {
        return unit.equals("%") ? ValueForm.PERCENT : 1;
    }

    private static Form<BigDecimal> positive() {
        return text -> {
            BigDecimal value = Forms.decimal().read(text);
            if (value.signum() <= 0) {
                throw Unfit.expected("13");
            }
            return value;
        };
    }

    private static Form<BigDecimal> needless() {
        return text -> {
            throw new Unfit("not_for_type", Map.of("expected", ValueType.SCORE.name()));
        };
    }

    private static Form<Aggregation> aggregation(Optional<ValueForm> form) {
        return text -> {
            Aggregation aggregation = Forms.oneOf(Aggregation.class).read(text);
            if (form.filter(each -> !aggregation.fits(each.type())).isPresent()) {
                String fitting = Arrays.stream(Aggregation.values())
                        .filter(each -> each.fits(form.get().type()))
                        .map(Enum::name)
                        .collect(Collectors.joining(" | "));
                throw Unfit.expected(fitting);
            }
            return aggregation;
        };
    }
}
