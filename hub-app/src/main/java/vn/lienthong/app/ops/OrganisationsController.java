package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.Organisations;
import vn.lienthong.registry.Resolution;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** The registry of organisations as of any day. */
@RestController
@RequestMapping("/api/v1/ops/organisations")
class OrganisationsController {
    private static final int LARGEST_PAGE = 1000;

    private final ConfigurationHolder configuration;
    private final Ledger ledger;
    private final Texts texts;
    private final Viewer viewer;

    OrganisationsController(ConfigurationHolder configuration, Ledger ledger, Texts texts, Viewer viewer) {
        this.configuration = configuration;
        this.ledger = ledger;
        this.texts = texts;
        this.viewer = viewer;
    }

    @GetMapping
    @Operation(
            summary = "Organisations that there are on a day, by code; all, or those directly below one. Next page:"
                    + " after = code of the last one")
    List<OrganisationView> list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "200") int limit) {
        viewer.requireWatcher();
        LocalDate day = day(asOf);
        Organisations registry = registry();
        List<Organisation> found =
                parent == null ? registry.list(day) : registry.children(named(code("parent", parent), day), day);
        return found.stream()
                .map(OrganisationView::of)
                .filter(view -> view.code().compareTo(after) > 0)
                .sorted(java.util.Comparator.comparing(OrganisationView::code))
                .limit(Math.max(1, Math.min(limit, LARGEST_PAGE)))
                .toList();
    }

    @GetMapping("/candidates")
    @Operation(
            summary =
                    "The steward's list: codes that lead to nobody on a day, each with those it may mean and why; the hub"
                            + " chooses none of them")
    List<OpenCode> candidates(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage) {
        viewer.requireWatcher();
        LocalDate day = day(asOf);
        Organisations registry = registry();
        return registry.codes().stream()
                .map(code -> new OpenCode(
                        code.value(), CandidateView.of(registry.resolve(code, day), texts, Lang.of(acceptLanguage))))
                .filter(open -> !open.candidates().isEmpty())
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(
            summary =
                    "What a code means on a day: the organisation, or who has taken its place, or candidates; with its"
                            + " history, those above and those below it")
    CodeView get(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage) {
        viewer.requireWatcher();
        LocalDate day = day(asOf);
        OrgCode asked = code("code", code);
        return CodeView.of(asked, day, registry(), texts, Lang.of(acceptLanguage));
    }

    private Organisation named(OrgCode code, LocalDate day) {
        Resolution resolution = registry().resolve(code, day);
        if (resolution instanceof Resolution.Named named) {
            return named.unit();
        }
        throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "organisation " + code + " on " + day));
    }

    private static OrgCode code(String field, String text) {
        try {
            return OrgCode.of(text);
        } catch (InvalidValue e) {
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID,
                    Map.of(),
                    List.of(FieldProblem.of(field, "org_code", "expected", "ASCII")),
                    e);
        }
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return Optional.ofNullable(asOf).orElseGet(() -> ledger.intake().today());
    }

    private Organisations registry() {
        return configuration.current().organisations();
    }

    /** A code that a person must decide about. */
    record OpenCode(String code, List<CandidateView> candidates) {}
}
