package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.AgencyLists;
import vn.lienthong.status.AgencyBook;
import vn.lienthong.status.AgencyPage;
import vn.lienthong.status.AgencyView;

/** Agencies as a connected system lists them, held against the registry. */
@RestController
@RequestMapping(path = "/api/v1/ops/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
class AgenciesController {
    private final AgencyBook agencies;
    private final Viewer viewer;

    AgenciesController(AgencyBook agencies, Viewer viewer) {
        this.agencies = agencies;
        this.viewer = viewer;
    }

    @GetMapping("/{connection}")
    @Operation(
            summary =
                    "The steward's candidates out of a system's list of agencies: those that the registry does not know"
                            + " and nobody has refused; all=true shows every one with what the registry calls it. The hub takes none of them over. Next"
                            + " page: after = next")
    AgencyPage list(
            @PathVariable String connection,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        viewer.require(connection);
        return agencies.page(connection, all ? one -> true : AgencyView::awaitsAWord, after, PageSize.of(limit));
    }

    @PostMapping("/{connection}/accept")
    @Operation(
            summary = "An agency belongs into the registry: it stays a candidate until somebody has written it into"
                    + " organisations.yaml; needs a reason, which is recorded")
    Map<String, Object> accept(@PathVariable String connection, @RequestBody Word word) {
        return decide(connection, word, AgencyLists.Decision.ACCEPTED);
    }

    @PostMapping("/{connection}/refuse")
    @Operation(summary = "An agency is none of ours and no candidate any more; needs a reason, which is recorded")
    Map<String, Object> refuse(@PathVariable String connection, @RequestBody Word word) {
        return decide(connection, word, AgencyLists.Decision.REFUSED);
    }

    private Map<String, Object> decide(String connection, Word word, AgencyLists.Decision decision) {
        viewer.require(connection);
        String code = Objects.requireNonNullElse(word.code, "");
        Act act = new Act(viewer.name(), Objects.requireNonNullElse(word.reason, ""));
        agencies.decide(connection, code, decision, act);
        return Map.of("code", code, "decision", decision);
    }

    /** What is said of which agency. */
    record Word(@Nullable String code, @Nullable String reason) {}
}
