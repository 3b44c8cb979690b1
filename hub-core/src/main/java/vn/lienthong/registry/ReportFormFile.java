package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.model.OrgCode;

/** Reads the definition of one form, {@code reports/<code>.yaml}. */
final class ReportFormFile {
    private static final Set<String> KEYS = Set.of(
            "code",
            "version",
            "name",
            "basis",
            "calendar",
            "periods",
            "reporters",
            "to",
            "deadline",
            "validFrom",
            "validTo",
            "indicators",
            "checks");
    private static final Set<String> NAME_KEYS = Set.of("vi", "en");
    private static final Set<String> REPORTERS_KEYS = Set.of("within", "kinds");
    private static final Set<String> DEADLINE_KEYS = Set.of("working-days", "warn");
    private static final Set<String> CHECK_KEYS = Set.of("sum", "of", "part", "whole", "jump", "percent");
    private static final int MOST_VERSIONS = 9999;
    private static final int MOST_DAYS = 60;
    private static final int MOST_PERCENT = 10_000;

    private final String named;
    private final Known known;

    /** @param named the code that the file's name says */
    ReportFormFile(String named, Known known) {
        this.named = named;
        this.known = known;
    }

    List<ReportForm> read(YamlNode file, FileProblems problems) {
        return Section.of(file, "", KEYS, problems).flatMap(this::form).stream().toList();
    }

    private Optional<ReportForm> form(Section file) {
        Optional<String> code = file.required("code", code());
        Optional<Integer> version = file.required("version", Forms.number(1, MOST_VERSIONS));
        Optional<Indicator.Names> names = names(file);
        Optional<String> basis = file.required("basis", Forms.text());
        Optional<Calendar> calendar = file.required("calendar", Forms.oneOf(Calendar.class));
        List<PeriodKind> periods = file.requiredList("periods", Forms.oneOf(PeriodKind.class));
        Optional<ReportForm.Reporters> reporters = reporters(file);
        Optional<String> to = file.required("to", connection());
        Optional<ReportForm.Deadline> deadline = deadline(file);
        LocalDate from = file.optional("validFrom", Forms.date()).orElse(LocalDate.MIN);
        LocalDate until = file.optional("validTo", Forms.date()).orElse(LocalDate.MAX);
        if (!from.isBefore(until)) {
            file.refuse("validTo", "dates_swapped", Map.of("validFrom", from.toString(), "validTo", until.toString()));
        }
        List<IndicatorCode> indicators = file.requiredList("indicators", indicator(calendar, periods));
        Optional<List<FormCheck>> checks = checks(file, indicators);
        if (!file.isSound() || names.isEmpty() || reporters.isEmpty() || deadline.isEmpty() || checks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReportForm(
                code.orElseThrow(),
                version.orElseThrow(),
                names.get(),
                basis.orElseThrow(),
                calendar.orElseThrow(),
                Set.copyOf(periods),
                reporters.get(),
                to.orElseThrow(),
                deadline.get(),
                from,
                until,
                indicators,
                checks.get()));
    }

    private Form<String> code() {
        return text -> {
            if (!text.equals(named)) {
                throw new Unfit("named_otherwise", Map.of("value", text, "file", named));
            }
            try {
                return new IndicatorCode(text).value();
            } catch (IllegalArgumentException e) {
                throw Unfit.expected("BC06");
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

    private Optional<ReportForm.Reporters> reporters(Section file) {
        return file.section("reporters", REPORTERS_KEYS).flatMap(section -> {
            List<OrgCode> within = section.requiredList("within", Forms.orgCode(known.codes));
            List<Organisation.Kind> kinds = section.list("kinds", Forms.oneOf(Organisation.Kind.class));
            return section.isSound()
                    ? Optional.of(new ReportForm.Reporters(new LinkedHashSet<>(within), Set.copyOf(kinds)))
                    : Optional.empty();
        });
    }

    private Form<String> connection() {
        return text -> {
            String name = Forms.known("unknown_connection", known.connections.names(), each -> each)
                    .read(text);
            if (!known.connections.mayGetReports(name)) {
                throw new Unfit("not_read_back", Map.of("value", name));
            }
            return name;
        };
    }

    private static Optional<ReportForm.Deadline> deadline(Section file) {
        return file.section("deadline", DEADLINE_KEYS).flatMap(section -> {
            Optional<Integer> days = section.required("working-days", Forms.number(0, MOST_DAYS));
            Optional<Integer> warn = section.optional("warn", Forms.number(0, MOST_DAYS));
            return section.isSound()
                    ? Optional.of(new ReportForm.Deadline(days.orElseThrow(), warn.orElse(1)))
                    : Optional.empty();
        });
    }

    /** Of an indicator whose own file is not sound only the name is known. */
    private Form<IndicatorCode> indicator(Optional<Calendar> calendar, List<PeriodKind> periods) {
        return text -> {
            IndicatorCode code = Forms.known("unknown_indicator", known.names, IndicatorCode::new)
                    .read(text);
            Indicator indicator = known.indicators.get(text);
            if (indicator == null) {
                return code;
            }
            if (calendar.filter(each -> each != indicator.calendar()).isPresent()) {
                throw new Unfit(
                        "calendar_differs",
                        Map.of("value", text, "expected", indicator.calendar().name()));
            }
            if (!indicator.periods().containsAll(periods)) {
                throw new Unfit(
                        "period_differs",
                        Map.of("value", text, "expected", indicator.periods().toString()));
            }
            return code;
        };
    }

    private static Optional<List<FormCheck>> checks(Section file, List<IndicatorCode> indicators) {
        List<FormCheck> checks = new ArrayList<>();
        boolean sound = true;
        for (Section section : file.sections("checks", CHECK_KEYS)) {
            Optional<FormCheck> check = check(section, ofForm(indicators));
            check.ifPresent(checks::add);
            sound &= check.isPresent();
        }
        return sound ? Optional.of(checks) : Optional.empty();
    }

    private static Optional<FormCheck> check(Section section, Form<IndicatorCode> ofForm) {
        if (section.has("jump")) {
            Optional<IndicatorCode> of = section.required("jump", ofForm);
            Optional<Integer> percent = section.required("percent", Forms.number(1, MOST_PERCENT));
            return section.isSound()
                    ? Optional.of(new FormCheck.Jump(of.orElseThrow(), percent.orElseThrow()))
                    : Optional.empty();
        }
        if (section.has("part")) {
            Optional<IndicatorCode> part = section.required("part", ofForm);
            Optional<IndicatorCode> whole = section.required("whole", ofForm);
            return section.isSound()
                    ? Optional.of(new FormCheck.Part(part.orElseThrow(), whole.orElseThrow()))
                    : Optional.empty();
        }
        Optional<IndicatorCode> sum = section.required("sum", ofForm);
        List<IndicatorCode> of = section.requiredList("of", ofForm);
        return section.isSound() ? Optional.of(new FormCheck.Sum(sum.orElseThrow(), of)) : Optional.empty();
    }

    private static Form<IndicatorCode> ofForm(List<IndicatorCode> indicators) {
        Map<String, IndicatorCode> byText = indicators.stream()
                .collect(Collectors.toMap(IndicatorCode::value, each -> each, (a, b) -> a, TreeMap::new));
        return Forms.known("not_in_form", byText.keySet(), byText::get);
    }

    /** What a form may name. */
    static final class Known {
        private final Map<String, Indicator> indicators = new TreeMap<>();
        private final Set<String> names;
        private final ConnectionsFolder connections;
        private final KnownCodes codes;

        /** @param names of all indicators that have a file, sound or not */
        Known(Set<String> names, List<Indicator> indicators, ConnectionsFolder connections, KnownCodes codes) {
            indicators.forEach(each -> this.indicators.put(each.code().value(), each));
            this.names = names;
            this.connections = connections;
            this.codes = codes;
        }
    }
}
