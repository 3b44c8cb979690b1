package vn.lienthong.bench.textbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Reads identity and key of the event into headers; checks nothing else. */
@Component
final class Envelope implements Processor {
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void process(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        JsonNode event = json.readTree(message.getBody(String.class));
        message.removeHeaders("*");
        message.setHeader("messageId", event.path("id").asText());
        message.setHeader("messageKey", event.path("subject").asText());
    }
}
