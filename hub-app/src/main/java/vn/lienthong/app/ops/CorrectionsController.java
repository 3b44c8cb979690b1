package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.door.CorrectionDoor;
import vn.lienthong.ledger.Act;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/** Bad rows given out as an XLSX to whoever knows better, and taken back. */
@RestController
@RequestMapping("/api/v1/ops/corrections/{connection}")
class CorrectionsController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CorrectionDoor door;
    private final Viewer viewer;
    private final Texts texts;
    private final Clock clock;

    CorrectionsController(CorrectionDoor door, Viewer viewer, Texts texts, Clock clock) {
        this.door = door;
        this.viewer = viewer;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(produces = XLSX)
    @Operation(
            summary =
                    "Rows of a source that wait for a correction, as an XLSX to fill in; holds personal data, so it needs a purpose,"
                            + " which is recorded")
    ResponseEntity<byte[]> form(
            @PathVariable String connection,
            @RequestParam String purpose,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.require(connection);
        byte[] sheet = CorrectionSheet.write(
                door.lines(connection, Act.reading(viewer.name(), purpose)), Lang.of(language), texts);
        String day = ProvinceTime.day(clock.instant()).toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + CorrectionForm.fileName(connection, day) + "\"")
                .body(sheet);
    }

    @PostMapping(consumes = XLSX)
    @Operation(
            summary =
                    "The XLSX filled in: each corrected row is accepted, or told what is still wrong; needs a reason, which is"
                            + " recorded")
    List<View> take(
            @PathVariable String connection,
            @RequestParam String reason,
            @RequestBody byte[] xlsx,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.require(connection);
        Act act = new Act(viewer.name(), reason);
        return door.take(act, connection, CorrectionSheet.read(xlsx)).stream()
                .map(answer -> View.of(answer, Lang.of(language), texts))
                .toList();
    }

    /** One row of the form. */
    record View(long no, CorrectionDoor.Fate fate, List<Problem.FieldError> errors) {
        static View of(CorrectionDoor.Answer answer, Lang lang, Texts texts) {
            return new View(
                    answer.no(),
                    answer.fate(),
                    answer.problems().stream()
                            .map(problem -> Problem.FieldError.of(problem, lang, texts))
                            .toList());
        }
    }
}
