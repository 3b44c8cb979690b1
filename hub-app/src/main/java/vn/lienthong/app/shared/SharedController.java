package vn.lienthong.app.shared;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.SharedData;
import vn.lienthong.registry.Sharing;
import vn.lienthong.shared.SharedDesk;
import vn.lienthong.shared.SharedPage;

/** {@code /api/v1/shared}: what other systems may have of the hub's data, as sharing.yaml grants. */
@RestController
@RequestMapping("/api/v1/shared")
class SharedController {
    static final String CSV = "text/csv";
    private static final int LARGEST = 1_000;

    private final SharedDesk desk;
    private final FigureStreams streams;

    SharedController(SharedDesk desk, FigureStreams streams) {
        this.desk = desk;
        this.streams = streams;
    }

    @GetMapping
    @Operation(summary = "What this system may have: kinds of data, their fields, offices that they may be about")
    List<GrantView> grants(@AuthenticationPrincipal Client client) {
        return desk.grants(client).stream().map(GrantView::of).toList();
    }

    @GetMapping(path = "/{data}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "What has changed since: dossiers, documents, procedures, organisations or indicators as they are now, each"
                            + " once, in the order of their changes. Go on with since = next; more says whether there is more"
                            + " already. A row with gone is no longer this system's to see")
    Page page(
            @PathVariable String data,
            @RequestParam(defaultValue = SharedDesk.START) String since,
            @RequestParam(defaultValue = "200") int limit,
            @AuthenticationPrincipal Client client) {
        SharedPage page = desk.page(client, kind(data), since, size(limit));
        return new Page(page.rows(), page.next(), page.more());
    }

    @GetMapping(path = "/{data}.csv", produces = CSV)
    @Operation(summary = "The same as CSV; what to go on with stands in the headers Shared-Next and Shared-More")
    void csv(
            @PathVariable String data,
            @RequestParam(defaultValue = SharedDesk.START) String since,
            @RequestParam(defaultValue = "200") int limit,
            @AuthenticationPrincipal Client client,
            HttpServletResponse response)
            throws IOException {
        SharedPage page = desk.page(client, kind(data), since, size(limit));
        response.setHeader("Shared-Next", page.next());
        response.setHeader("Shared-More", Boolean.toString(page.more()));
        SharedCsv.write(page, response);
    }

    @GetMapping(path = "/{data}.parquet", produces = SharedParquet.TYPE)
    @Operation(summary = "The same as Parquet, each field with its type; the headers as with CSV")
    void parquet(
            @PathVariable String data,
            @RequestParam(defaultValue = SharedDesk.START) String since,
            @RequestParam(defaultValue = "200") int limit,
            @AuthenticationPrincipal Client client,
            HttpServletResponse response)
            throws IOException {
        SharedPage page = desk.page(client, kind(data), since, size(limit));
        response.setHeader("Shared-Next", page.next());
        response.setHeader("Shared-More", Boolean.toString(page.more()));
        SharedParquet.write(page, response);
    }

    @GetMapping(path = "/open-data/{data}.parquet", produces = SharedParquet.TYPE)
    @Operation(summary = "The same as Parquet")
    void openParquet(@PathVariable String data, HttpServletResponse response) throws IOException {
        SharedParquet.write(kind(data), desk.open(kind(data)), response);
    }

    @GetMapping(path = "/open-data/{data}.csv", produces = CSV)
    @Operation(summary = "All of the open data of a kind, as CSV: only fields that may be given to everybody")
    void open(@PathVariable String data, HttpServletResponse response) throws IOException {
        SharedCsv.write(kind(data), desk.open(kind(data)), response);
    }

    @GetMapping(path = "/indicators/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary =
                    "Figures as they change, one event each; its id is what to go on with (since, or Last-Event-ID). Ends by"
                            + " itself now and then: connect again")
    SseEmitter stream(
            @RequestParam(defaultValue = SharedDesk.START) String since,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @AuthenticationPrincipal Client client) {
        return streams.open(client, last.isEmpty() ? since : last);
    }

    private static SharedData kind(String word) {
        return SharedData.ofWord(word)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "data " + word)));
    }

    private static int size(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID,
                    List.of(FieldProblem.of("limit", "number_range", "expected", "1–" + LARGEST)));
        }
        return limit;
    }

    /** A page as it is written. */
    record Page(List<Map<String, Object>> data, String next, boolean more) {}

    /** What a system was granted. */
    record GrantView(String data, List<String> fields, List<String> organisations) {
        static GrantView of(Sharing.Grant grant) {
            return new GrantView(
                    grant.data().word(),
                    grant.fields(),
                    grant.organisations().stream().map(OrgCode::value).sorted().toList());
        }
    }
}
