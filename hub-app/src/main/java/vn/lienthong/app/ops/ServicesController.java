package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.question.LineHealth;
import vn.lienthong.question.QuestionDoor;
import vn.lienthong.status.Signals;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Services that answer questions, as operators see them. */
@RestController
class ServicesController {
    private final QuestionDoor door;
    private final Viewer viewer;
    private final Signals signals;

    ServicesController(QuestionDoor door, Viewer viewer, Texts texts) {
        this.door = door;
        this.viewer = viewer;
        this.signals = new Signals(texts);
    }

    @GetMapping("/api/v1/ops/services")
    @Operation(
            summary =
                    "Services that answer questions, as this node sees them: up, shaky or down, since when, whose side, how fast")
    List<ServiceView> services(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.requireWatcher();
        Lang lang = Lang.of(language);
        return door.health().stream()
                .filter(health -> viewer.maySee(health.connection()))
                .map(health ->
                        new ServiceView(health, health.signal() == null ? null : signals.tell(health.signal(), lang)))
                .toList();
    }

    /**
     * One service at a glance.
     *
     * @param sentence what the signal means
     */
    record ServiceView(LineHealth health, @Nullable String sentence) {}
}
