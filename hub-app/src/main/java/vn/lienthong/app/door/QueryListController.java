package vn.lienthong.app.door;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.question.ListDoor;
import vn.lienthong.question.ListStanding;
import vn.lienthong.question.QuestionDoor;
import vn.lienthong.registry.Client;

/** {@code /api/v1/queries/<service>/lists}: many questions at once, and one whose service has not finished. */
@RestController
class QueryListController {
    private static final String LISTS = "/api/v1/queries/lists/";
    private static final int MOST = 1000;

    private final ListDoor door;

    QueryListController(QuestionDoor questions) {
        this.door = questions.lists();
    }

    @PostMapping(
            path = "/api/v1/queries/{service}/lists",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Ask a service up to 10,000 questions for one purpose; all of them are looked at first, then asked one by"
                            + " one within quota, each kept as if it had come alone")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = QueryList.class)))
    ResponseEntity<ListStanding> submit(
            @PathVariable String service,
            @org.springframework.web.bind.annotation.RequestBody byte[] body,
            @AuthenticationPrincipal Client client) {
        ListStanding standing = door.submit(client, service, body);
        return ResponseEntity.accepted()
                .location(URI.create(LISTS + standing.list()))
                .body(standing);
    }

    @GetMapping(path = LISTS + "{list}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far a list of questions is, and why it rests; also of a single one that was not finished")
    ListStanding standing(@PathVariable UUID list, @AuthenticationPrincipal Client client) {
        return door.standing(client, list);
    }

    @GetMapping(path = LISTS + "{list}/answers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answers of a list behind a place, in the order of its questions; each is kept for 24 hours")
    List<ListDoor.ListAnswer> answers(
            @PathVariable UUID list,
            @RequestParam(defaultValue = "-1") int after,
            @RequestParam(defaultValue = "" + MOST) int limit,
            @AuthenticationPrincipal Client client) {
        return door.answers(client, list, after, Math.max(1, Math.min(limit, MOST)));
    }

    @DeleteMapping(path = LISTS + "{list}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask nothing more of a list; what was answered stays")
    ListStanding stop(@PathVariable UUID list, @AuthenticationPrincipal Client client) {
        return door.stop(client, list);
    }

    /**
     * The body as the OpenAPI page shows it.
     *
     * @param officer personal id of the officer who asks
     * @param purpose code of a purpose that is granted
     * @param dossier number of an open dossier, where the purpose needs one
     * @param task code of a task, where the purpose needs one
     * @param fields of the answers; absent is all that are granted
     * @param questions of the service's kind, up to 10,000
     */
    record QueryList(
            String officer,
            String purpose,
            @Nullable String dossier,
            @Nullable String task,
            @Nullable List<String> fields,
            List<Map<String, String>> questions) {}
}
