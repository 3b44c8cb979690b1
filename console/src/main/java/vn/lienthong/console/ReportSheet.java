package vn.lienthong.console;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.ledger.ReportCase;
import vn.lienthong.ledger.ReportCell;
import vn.lienthong.ledger.ReportEvent;
import vn.lienthong.ledger.ReportReading;
import vn.lienthong.ledger.ReportRows;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.registry.Configuration;
import vn.lienthong.report.Correction;
import vn.lienthong.report.Finding;
import vn.lienthong.text.Lang;

/** One report as a page shows it: its cells beside what stands at the receiver, what was found, what happened. */
record ReportSheet(
        StoredReport report,
        List<Line> lines,
        List<Note> notes,
        List<ReportCase> open,
        List<Fixed> corrections,
        List<Happened> events) {

    static ReportSheet of(StoredReport report, ConsoleParts parts, Say say) {
        ReportRows rows = parts.reports().rows();
        Map<String, ReportReading> readings =
                rows.readings(report).stream().collect(Collectors.toMap(ReportReading::indicator, Function.identity()));
        return new ReportSheet(
                report,
                rows.cells(report, report.revision()).stream()
                        .map(cell -> Line.of(
                                cell,
                                Optional.ofNullable(
                                        readings.get(cell.indicator().value())),
                                parts.configuration().get(),
                                say))
                        .toList(),
                parts.reports().book().findings(report).stream()
                        .map(finding -> Note.of(finding, parts, say))
                        .toList(),
                rows.cases(report).stream()
                        .filter(one -> one.closedAt() == null)
                        .toList(),
                parts.reports().book().corrections(report).stream()
                        .map(correction -> Fixed.of(correction, say))
                        .toList(),
                rows.events(report).stream()
                        .map(event -> Happened.of(event, say))
                        .toList());
    }

    /**
     * One cell.
     *
     * @param visible what stands at the receiver, in words where nothing is known of it
     */
    record Line(String indicator, String name, String value, String fraction, String visible, String verdict) {
        static Line of(ReportCell cell, Optional<ReportReading> reading, Configuration configuration, Say say) {
            String code = cell.indicator().value();
            @Nullable BigDecimal value = cell.value();
            return new Line(
                    code,
                    Optional.ofNullable(configuration.indicators().get(cell.indicator()))
                            .map(Indicator::names)
                            .map(names -> say.lang() == Lang.VI ? names.vi() : names.en())
                            .orElse(code),
                    value == null ? say.of("report.absence." + cell.absence()) : say.figure(value) + " " + cell.unit(),
                    fraction(cell, say),
                    reading.map(one -> visible(one, say)).orElse("–"),
                    reading.map(one -> one.difference().map(Enum::name).orElse("EQUAL"))
                            .orElse(""));
        }

        private static String fraction(ReportCell cell, Say say) {
            @Nullable BigDecimal above = cell.numerator();
            @Nullable BigDecimal below = cell.denominator();
            return above == null || below == null ? "" : say.figure(above) + " / " + say.figure(below);
        }

        private static String visible(ReportReading reading, Say say) {
            if (!reading.told()) {
                return say.of("report.notTold");
            }
            @Nullable BigDecimal visible = reading.visible();
            return visible == null ? say.of("report.nothing") : say.figure(visible);
        }
    }

    /** What a check found. */
    record Note(boolean mistake, String sentence) {
        static Note of(Finding finding, ConsoleParts parts, Say say) {
            Map<String, String> facts = new HashMap<>(finding.facts());
            facts.put("indicator", finding.indicator());
            return new Note(finding.isMistake(), parts.texts().say(say.lang(), "finding." + finding.code(), facts));
        }
    }

    /** Figures that changed after they were checked. */
    record Fixed(String heading, List<Moved> moved) {
        static Fixed of(Correction correction, Say say) {
            String approvedBy = correction.approvedBy();
            return new Fixed(
                    approvedBy == null
                            ? say.of("report.correction.open", "at", say.time(correction.openedAt()))
                            : say.of(
                                    "report.correction.closed",
                                    "at",
                                    say.time(correction.openedAt()),
                                    "who",
                                    approvedBy),
                    correction.changes().stream()
                            .flatMap(change -> Stream.concat(
                                    Stream.of(Moved.of(change.indicator(), change.before(), change.after(), say)),
                                    change.totals().stream()
                                            .map(total -> Moved.of(
                                                    change.indicator() + " · " + total.organisation(),
                                                    total.before(),
                                                    total.after(),
                                                    say))))
                            .toList());
        }
    }

    /** A value that became another one. */
    record Moved(String what, String before, String after) {
        static Moved of(String what, @Nullable BigDecimal before, @Nullable BigDecimal after, Say say) {
            return new Moved(what, shown(before, say), shown(after, say));
        }

        private static String shown(@Nullable BigDecimal value, Say say) {
            return value == null ? say.of("report.nothing") : say.figure(value);
        }
    }

    /** Something that happened to it. */
    record Happened(String at, String sentence, String reason) {
        static Happened of(ReportEvent event, Say say) {
            return new Happened(
                    say.time(event.at()),
                    say.of(
                            "report.event." + event.code(),
                            "who",
                            event.actor(),
                            "state",
                            say.of("report.state." + event.toState()),
                            "revision",
                            event.revision()),
                    event.reason());
        }
    }
}
