package vn.lienthong.app.door;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.question.QuestionDoor;
import vn.lienthong.question.Told;
import vn.lienthong.registry.Client;

/** {@code POST /api/v1/queries/<service>}: questions to outside services; whom they are about stands in the body only. */
@RestController
class QueryController {
    private final QuestionDoor door;

    QueryController(QuestionDoor door) {
        this.door = door;
    }

    @PostMapping(
            path = "/api/v1/queries/{service}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Ask a service (person, enterprise, insured-person …) as entitlements.yaml allows: for a purpose, by an officer,"
                            + " over an open dossier or a task; the answer holds the granted fields, and the question is kept")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Query.class)))
    Told ask(
            @PathVariable String service,
            @org.springframework.web.bind.annotation.RequestBody byte[] body,
            @AuthenticationPrincipal Client client) {
        return door.ask(client, service, body);
    }

    /**
     * The body as the OpenAPI page shows it.
     *
     * @param officer personal id of the officer who asks
     * @param purpose code of a purpose that is granted
     * @param dossier number of an open dossier, where the purpose needs one
     * @param task code of a task, where the purpose needs one
     * @param fields of the answer; absent is all that are granted
     * @param question of the service's kind, such as citizenId, name and birth
     */
    record Query(
            String officer,
            String purpose,
            @Nullable String dossier,
            @Nullable String task,
            @Nullable List<String> fields,
            Map<String, String> question) {}
}
