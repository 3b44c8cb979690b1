package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Organisations;
import vn.lienthong.status.DocumentTimeline;
import vn.lienthong.text.Lang;

/** One official document over all its receivers. */
@RestController
@RequestMapping(path = "/api/v1/ops/documents", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentsController {

    private final DocumentTimeline timeline;
    private final ConfigurationHolder configuration;
    private final Viewer viewer;
    private final Clock clock;

    DocumentsController(DocumentTimeline timeline, ConfigurationHolder configuration, Viewer viewer, Clock clock) {
        this.timeline = timeline;
        this.configuration = configuration;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary =
                    "A document over all its receivers: who has it, in which state, since when, who is silent; the id is"
                            + " that of the package, e.g. 000.00.00.H44,2021/03/05,15/UBND-VX")
    DocumentTimeline.Story get(
            @RequestParam String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        List<StoredMessage> messages = timeline.messages(id);
        if (messages.stream().noneMatch(viewer::maySee)) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "document " + id));
        }
        return timeline.tell(messages, sameOffice(), Lang.of(language));
    }

    private UnaryOperator<OrgCode> sameOffice() {
        Organisations organisations = configuration.current().organisations();
        LocalDate today = ProvinceTime.day(clock.instant());
        return code -> organisations
                .resolve(code, today)
                .organisation()
                .map(organisation -> organisation.code())
                .orElse(code);
    }
}
