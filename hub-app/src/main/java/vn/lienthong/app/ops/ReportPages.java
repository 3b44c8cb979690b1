package vn.lienthong.app.ops;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Period;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.ReportCase;
import vn.lienthong.ledger.ReportCell;
import vn.lienthong.ledger.ReportEvent;
import vn.lienthong.ledger.ReportReading;
import vn.lienthong.ledger.ReportRows;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.report.Correction;
import vn.lienthong.report.Finding;
import vn.lienthong.report.ReportBook;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Reports as the calls show them. */
@Component
final class ReportPages {
    private final ReportRows rows;
    private final ReportBook book;
    private final Texts texts;
    private final Viewer viewer;

    ReportPages(Ledger ledger, ReportBook book, Texts texts, Viewer viewer) {
        this.rows = ledger.reports().rows();
        this.book = book;
        this.texts = texts;
        this.viewer = viewer;
    }

    List<Line> matrix(ReportForm form, Period period) {
        LocalDate last = form.window(period).lastDay();
        return book.matrix(form, period).stream()
                .filter(line -> viewer.maySeeOrganisation(line.organisation().code(), last))
                .map(Line::of)
                .toList();
    }

    Whole whole(StoredReport.Place place, Lang lang) {
        StoredReport report = rows.find(place)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "report " + place)));
        return new Whole(
                Head.of(report),
                rows.cells(report, report.revision()),
                book.findings(report).stream().map(each -> told(each, lang)).toList(),
                rows.readings(report),
                rows.cases(report),
                book.corrections(report),
                rows.events(report));
    }

    private Note told(Finding finding, Lang lang) {
        Map<String, String> facts = new HashMap<>(finding.facts());
        facts.put("indicator", finding.indicator());
        return new Note(
                finding.code().name(), finding.isMistake(), texts.say(lang, "finding." + finding.code(), facts));
    }

    /**
     * Where a report stands.
     *
     * @param version to be named by whoever acts on it
     */
    record Head(
            String form,
            String organisation,
            String period,
            ReportState state,
            int revision,
            int version,
            LocalDate dueOn,
            String preparedBy,
            @Nullable String message,
            @Nullable Instant sentAt,
            @Nullable Instant readAt) {
        static Head of(StoredReport report) {
            return new Head(
                    report.place().form(),
                    report.place().organisation(),
                    report.place().period(),
                    report.state(),
                    report.revision(),
                    report.version(),
                    report.dueOn(),
                    report.preparedBy(),
                    report.message(),
                    report.sentAt(),
                    report.readAt());
        }
    }

    /**
     * One organisation's report in the matrix.
     *
     * @param state absent where nobody has drawn one up
     */
    record Line(
            String organisation,
            String name,
            @Nullable ReportState state,
            LocalDate dueOn,
            ReportBook.Timeliness timeliness) {
        static Line of(ReportBook.Line line) {
            return new Line(
                    line.organisation().code().value(),
                    line.organisation().name(),
                    line.report().map(StoredReport::state).orElse(null),
                    line.dueOn(),
                    line.timeliness());
        }
    }

    /** What a check found, as a sentence. */
    record Note(String code, boolean mistake, String sentence) {}

    /** Everything about one report. */
    record Whole(
            Head report,
            List<ReportCell> cells,
            List<Note> findings,
            List<ReportReading> readings,
            List<ReportCase> cases,
            List<Correction> corrections,
            List<ReportEvent> events) {}
}
