package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.status.Timeline;
import vn.lienthong.text.Lang;

/** One message: where it is, what happened to it, what must be done. */
@RestController
@RequestMapping(path = "/api/v1/messages/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class MessagesController {
    private final Ledger ledger;
    private final Timeline timeline;
    private final Viewer viewer;

    MessagesController(Ledger ledger, Timeline timeline, Viewer viewer) {
        this.ledger = ledger;
        this.timeline = timeline;
        this.viewer = viewer;
    }

    @GetMapping
    @Operation(summary = "State and timeline of a message, in sentences; never its body")
    MessageView get(
            @PathVariable String number,
            @RequestHeader(name = "Accept-Language", required = false) String acceptLanguage) {
        MessageNumber parsed = parse(number);
        Timeline.Story story = timeline.tell(parsed, Lang.of(acceptLanguage)).orElseThrow(notFound(number));
        requireVisible(story.message(), number);
        StoredMessage m = story.message();
        return new MessageView(
                number,
                m.source(),
                m.id(),
                m.type(),
                m.key(),
                m.acceptedAt(),
                story.flags(),
                story.now(),
                story.timeline());
    }

    @GetMapping("/body")
    @Operation(summary = "The message itself; holds personal data, so it needs a purpose, which is recorded")
    ResponseEntity<byte[]> body(@PathVariable String number, @RequestParam String purpose) {
        StoredMessage message = ledger.archive().find(parse(number)).orElseThrow(notFound(number));
        requireVisible(message, number);
        ledger.desk().recordReading(message.number(), Act.reading(viewer.name(), purpose));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(message.payload());
    }

    private void requireVisible(StoredMessage message, String number) {
        if (!viewer.maySee(message)) {
            throw notFound(number).get();
        }
    }

    private static MessageNumber parse(String number) {
        return MessageNumber.parse(number).orElseThrow(notFound(number));
    }

    private static Supplier<HubFailure> notFound(String number) {
        return () -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "message " + number));
    }

    /** A message as its sender and operators see it. */
    record MessageView(
            String number,
            String source,
            String id,
            String type,
            String key,
            Instant acceptedAt,
            List<String> flags,
            List<Timeline.Standing> deliveries,
            List<Timeline.Line> timeline) {}
}
