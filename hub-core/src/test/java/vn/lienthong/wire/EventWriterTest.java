package vn.lienthong.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.wire.Samples.DOSSIER;
import static vn.lienthong.wire.Samples.DOSSIER_DATA;
import static vn.lienthong.wire.Samples.structured;
import static vn.lienthong.wire.Samples.utf8;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventWriterTest {
    private final EventReader reader = EventReader.standard();
    private final EventWriter writer = new EventWriter();
    private final Event event = reader.readStructured(utf8(structured(DOSSIER_DATA)));
    private final Envelope envelope = new Envelope(
            event.source(),
            event.id(),
            event.type(),
            event.subject(),
            Instant.parse("2026-03-05T01:21:00Z"),
            event.extensions());

    @Test
    void whatIsWrittenStructuredIsReadAsTheSameEvent() {
        Event back = reader.readStructured(writer.structured(envelope, event.canonical()));
        assertThat(back.canonical()).isEqualTo(event.canonical());
        assertThat(back.message()).isEqualTo(event.message());
        assertThat(back.extensions()).isEqualTo(event.extensions());
        assertThat(back.toString()).isEqualTo(event.toString());
    }

    @Test
    void theSdkOfCloudEventsReadsWhatIsWritten() {
        CloudEvent read = new JsonFormat().deserialize(writer.structured(envelope, event.canonical()));
        assertThat(read.getId()).isEqualTo(event.id());
        assertThat(read.getType()).isEqualTo(DOSSIER);
        assertThat(read.getSubject()).isEqualTo(event.subject());
        assertThat(read.getExtension("sequence")).isEqualTo("7");
        assertThat(Objects.requireNonNull(read.getData()).toBytes()).isEqualTo(event.canonical());
    }

    @Test
    void whatIsWrittenAsHeadersIsReadAsTheSameEvent() {
        Map<String, String> headers = writer.headers(envelope);
        assertThat(headers).containsEntry("ce-specversion", "1.0").containsEntry("ce-time", "2026-03-05T01:21:00Z");
        Event back = reader.readBinary(headers, event.canonical());
        assertThat(back.canonical()).isEqualTo(event.canonical());
        assertThat(back.time()).contains(envelope.time());
    }

    @Test
    void headersArePrintableAsciiWhateverTheAttributesSay() {
        Envelope odd = new Envelope("a", "b", "c", "Số 7 \"%\"\r\nX: y", Instant.EPOCH, Map.of());
        String subject = Objects.requireNonNull(writer.headers(odd).get("ce-subject"));
        assertThat(subject).isEqualTo("S%E1%BB%91%207%20%22%25%22%0D%0AX:%20y");
        assertThat(PercentCoding.decode(subject)).isEqualTo("Số 7 \"%\"\r\nX: y");
    }
}
