package vn.lienthong.app.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.app.statement.Seal;
import vn.lienthong.app.statement.StatementPaper;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Period;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.report.ReportBook;
import vn.lienthong.report.Statement;
import vn.lienthong.text.Texts;

/** The statement at the end of a period: "n of n equal", as JSON, as signed JSON and on signed paper. */
@RestController
@RequestMapping("/api/v1/ops/reports/{form}")
class StatementController {
    private static final String JOSE = "application/jose";

    private final ReportBook book;
    private final ReportPlaces places;
    private final Seal seal;
    private final Texts texts;
    private final ObjectMapper json;
    private final Viewer viewer;

    StatementController(
            ReportBook book, ReportPlaces places, Seal seal, Texts texts, ObjectMapper json, Viewer viewer) {
        this.book = book;
        this.places = places;
        this.seal = seal;
        this.texts = texts;
        this.json = json;
        this.viewer = viewer;
    }

    @GetMapping("/statement")
    @Operation(summary = "How many cells of a period stand at the receiver as they were approved, office by office")
    Statement statement(@PathVariable String form, @RequestParam String period) {
        viewer.requireWatcherOfEverything();
        return book.statement(places.form(form), places.period(period));
    }

    @GetMapping(path = "/statement.jws", produces = JOSE)
    @Operation(
            summary = "The same, signed: compact JWS with the certificate in its header. Without a key there is none")
    String signed(@PathVariable String form, @RequestParam String period) throws JsonProcessingException {
        byte[] content = json.writeValueAsBytes(statement(form, period));
        return seal.jws(content)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "setting hub.reports.seal")));
    }

    @GetMapping(path = "/statement.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary =
                    "The same on paper, signed where the installation has a key to sign with; the page says whether it is")
    ResponseEntity<byte[]> paper(@PathVariable String form, @RequestParam String period) {
        viewer.requireWatcherOfEverything();
        ReportForm of = places.form(form);
        Period in = places.period(period);
        Statement statement = book.statement(of, in);
        byte[] pdf = seal.pdf(StatementPaper.pdf(statement, of, seal.holder(), texts), statement.at());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + form + "_" + in + ".pdf\"")
                .body(pdf);
    }
}
