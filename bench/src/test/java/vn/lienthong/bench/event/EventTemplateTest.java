package vn.lienthong.bench.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventTemplateTest {
    private final EventTemplate template = EventTemplate.bodyOnly();

    @Test
    void theEventIsAboutOnePointTwoKilobytesOfJsonThatNamesItsKey() throws IOException {
        byte[] event = template.write(new EventId(3, 19_999, 42));
        JsonNode json = new ObjectMapper().readTree(event);

        assertThat(event.length).isBetween(1_100, 1_300);
        assertThat(json.path("id").asText()).isEqualTo("r003-19999-0000042");
        assertThat(json.path("source").asText()).isEqualTo("nguon-32");
        assertThat(json.path("subject").asText()).isEqualTo("H44.32-260105-0019999");
        assertThat(json.path("data").path("number").asText()).isEqualTo("H44.32-260105-0019999");
        assertThat(json.path("sequence").asText()).isEqualTo("0000042");
    }

    @Test
    void theIdentityIsFoundAgainInTheBody() {
        EventId id = new EventId(7, 123, 9_876_543);
        byte[] event = template.write(id);

        assertThat(EventId.inBody(event, 0, event.length)).contains(id);
    }

    @Test
    void aTextWithoutIdentityHasNone() {
        byte[] text = "{\"id\":\"r00x-00000-0000001\",\"id\":".getBytes(StandardCharsets.US_ASCII);

        assertThat(EventId.inBody(text, 0, text.length)).isEmpty();
        assertThat(EventId.parse(text, 6, 10)).isEmpty();
    }
}
