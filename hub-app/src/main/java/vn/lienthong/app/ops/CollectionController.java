package vn.lienthong.app.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.indicator.Figure;
import vn.lienthong.ledger.Act;
import vn.lienthong.report.Amount;
import vn.lienthong.report.BlankCell;
import vn.lienthong.report.Collecting;
import vn.lienthong.report.FilledCell;
import vn.lienthong.report.TakenCell;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/** Figures that an office fills in for a report: what is to be filled in, as calls and as an XLSX, and what became of it. */
@RestController
@RequestMapping("/api/v1/ops/reports/{form}/{organisation}/{period}")
class CollectionController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Collecting collecting;
    private final ReportPlaces places;
    private final Texts texts;
    private final Viewer viewer;

    CollectionController(Collecting collecting, ReportPlaces places, Texts texts, Viewer viewer) {
        this.collecting = collecting;
        this.places = places;
        this.texts = texts;
        this.viewer = viewer;
    }

    @GetMapping("/figures")
    @Operation(summary = "The cells of a report that its office fills in, with what was entered last")
    List<Blank> blank(@PathVariable String form, @PathVariable String organisation, @PathVariable String period) {
        ReportPlaces.At at = places.at(form, organisation, period);
        return collecting.blank(at.form(), at.office(), at.period()).stream()
                .map(Blank::of)
                .toList();
    }

    @GetMapping(path = "/figures.xlsx", produces = XLSX)
    @Operation(summary = "The same as an XLSX to fill in")
    ResponseEntity<byte[]> template(
            @PathVariable String form, @PathVariable String organisation, @PathVariable String period) {
        ReportPlaces.At at = places.at(form, organisation, period);
        byte[] sheet = CollectionSheet.write(at.place(), collecting.blank(at.form(), at.office(), at.period()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + at.place().toString().replace('/', '_') + ".xlsx\"")
                .body(sheet);
    }

    @PostMapping(path = "/figures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Cells filled in; each is entered, or told what is wrong with it. seen is the number of the entry that stood"
                            + " there: where somebody else has entered one since, the cell is not taken. Needs a reason")
    List<Taken> take(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody Filled filled,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        ReportPlaces.At at = places.at(form, organisation, period);
        List<FilledCell> cells = filled.cells().stream().map(FilledIn::cell).toList();
        return taken(at, cells, filled.reason() == null ? "" : filled.reason(), language);
    }

    @PostMapping(path = "/figures.xlsx", consumes = XLSX)
    @Operation(summary = "The XLSX filled in; each cell is entered, or told what is wrong with it. Needs a reason")
    List<Taken> take(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam String reason,
            @RequestBody byte[] xlsx,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        ReportPlaces.At at = places.at(form, organisation, period);
        return taken(at, CollectionSheet.read(xlsx, at.place()), reason, language);
    }

    private List<Taken> taken(ReportPlaces.At at, List<FilledCell> cells, String reason, @Nullable String language) {
        Act act = new Act(viewer.name(), reason);
        return collecting.take(at.form(), at.office(), at.period(), cells, act).stream()
                .map(cell -> Taken.of(cell, Lang.of(language), texts))
                .toList();
    }

    /**
     * A cell to fill in.
     *
     * @param ratio whether it has a denominator
     * @param numerator what stands there; absent where nobody has entered anything
     * @param seen to be given back with the cell
     */
    record Blank(
            String indicator,
            String unit,
            boolean ratio,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            long seen) {
        static Blank of(BlankCell cell) {
            return new Blank(
                    cell.indicator().code().value(),
                    cell.indicator().unit(),
                    cell.isRatio(),
                    cell.figure().map(Figure::numerator).orElse(null),
                    cell.figure().flatMap(Figure::denominator).orElse(null),
                    cell.seen());
        }
    }

    /** Cells filled in, and why. */
    record Filled(List<FilledIn> cells, @Nullable String reason) {}

    /**
     * One cell.
     *
     * @param numerator a number, or a text as people write numbers
     * @param denominator of a ratio, the same
     * @param seen as it was given out; absent is 0, nobody had entered anything
     */
    record FilledIn(
            String indicator,
            @Schema(implementation = String.class) @Nullable JsonNode numerator,
            @Schema(implementation = String.class) @Nullable JsonNode denominator,
            @Nullable String unit,
            @Nullable Long seen) {
        FilledCell cell() {
            return new FilledCell(
                    indicator,
                    amount(numerator),
                    amount(denominator),
                    Optional.ofNullable(unit),
                    seen == null ? 0 : seen);
        }

        private static Amount amount(@Nullable JsonNode node) {
            if (node == null || node.isNull()) {
                return Amount.NONE;
            }
            return node.isNumber() ? Amount.of(node.decimalValue()) : Amount.of(node.asText());
        }
    }

    /** What became of a cell. */
    record Taken(String indicator, TakenCell.Fate fate, List<Problem.FieldError> errors) {
        static Taken of(TakenCell taken, Lang lang, Texts texts) {
            return new Taken(
                    taken.cell().indicator(),
                    taken.fate(),
                    taken.problems().stream()
                            .map(problem -> Problem.FieldError.of(problem, lang, texts))
                            .toList());
        }
    }
}
