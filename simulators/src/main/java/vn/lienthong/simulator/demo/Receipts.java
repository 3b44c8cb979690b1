package vn.lienthong.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.simulator.onestop.Form;
import vn.lienthong.simulator.onestop.OneStopEvent;

/** Keeps every receipt that the hub gave. */
final class Receipts {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter PORTAL_MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Map<String, String> numbers = new ConcurrentHashMap<>();

    /** The form in which events are sent; an answer without a receipt does not count as taken. */
    Form form() {
        Form events = Form.cloudEvents();
        return new Form(events.path(), events.contentType(), events.body(), this::keep);
    }

    Optional<String> numberOf(OneStopEvent event) {
        return Optional.ofNullable(numbers.get(idOf(event)));
    }

    List<Taken> taken(List<OneStopEvent> sent) {
        return sent.stream()
                .flatMap(event -> numberOf(event).stream().map(number -> taken(number, event)))
                .toList();
    }

    /** The number on the receipt in this answer; empty when it holds none. */
    static String numberIn(byte[] answer) {
        return receiptIn(answer).path("number").asText();
    }

    static String idOf(OneStopEvent event) {
        return event.source() + ' ' + event.id();
    }

    private boolean keep(byte[] answer) {
        JsonNode receipt = receiptIn(answer);
        String number = receipt.path("number").asText();
        if (!number.isEmpty()) {
            numbers.put(
                    receipt.path("source").asText() + ' ' + receipt.path("id").asText(), number);
        }
        return !number.isEmpty();
    }

    static Taken taken(String number, OneStopEvent event) {
        long position = Long.parseLong(number.substring(number.indexOf('-') + 1));
        return new Taken(number, position, new Taken.Fact(event.subject(), idOf(event), rowOf(event)));
    }

    private static String rowOf(OneStopEvent event) {
        return event.isDossier()
                ? row("DongBoHoSoMC", "", event.statusCode())
                : row(
                        "CapNhatTienDoHoSoMC",
                        PORTAL_MOMENT.format(
                                Instant.parse(event.data().path("at").asText())),
                        event.statusCode());
    }

    /** How both sides of the comparison name a row. */
    static String row(String service, String moment, int status) {
        return service + ' ' + moment + ' ' + status;
    }

    private static JsonNode receiptIn(byte[] answer) {
        try {
            return JSON.readTree(answer).path("receipts").path(0);
        } catch (IOException noReceipt) {
            return JSON.createObjectNode();
        }
    }
}
