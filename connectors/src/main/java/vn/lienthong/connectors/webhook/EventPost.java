package vn.lienthong.connectors.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Settings;

/** Writes a parcel as a CloudEvents request; the stored JSON goes out as it stands. */
final class EventPost {
    private static final JsonFactory JSON = new JsonFactory();

    private final String path;
    private final WebhookSettings.Mode mode;
    private final Map<String, String> fixed = new HashMap<>();

    EventPost(Settings settings) {
        path = settings.get(WebhookSettings.PATH);
        mode = settings.get(WebhookSettings.MODE);
        fixed.put(
                "Content-Type",
                switch (mode) {
                    case BINARY -> "application/json";
                    case STRUCTURED -> "application/cloudevents+json; charset=UTF-8";
                });
        if (!settings.get(WebhookSettings.TOKEN).isEmpty()) {
            fixed.put("Authorization", "Bearer " + settings.get(WebhookSettings.TOKEN));
        }
        if (!settings.get(WebhookSettings.HEADER_NAME).isEmpty()) {
            fixed.put(settings.get(WebhookSettings.HEADER_NAME), settings.get(WebhookSettings.HEADER_VALUE));
        }
    }

    HttpCall of(Parcel<?> parcel) {
        Map<String, String> headers = new HashMap<>(fixed);
        headers.put("Idempotency-Key", parcel.idempotencyKey());
        byte[] body = switch (mode) {
            case BINARY -> {
                attributes(parcel).forEach((name, value) -> headers.put("ce-" + name, printable(value)));
                yield parcel.json();
            }
            case STRUCTURED -> envelope(parcel);
        };
        return new HttpCall("POST", path, headers, body, HttpCall.Effect.CHANGES);
    }

    /** The fixed headers that also a question carries. */
    HttpCall authorised(HttpCall question) {
        HttpCall call = question;
        for (Map.Entry<String, String> header : fixed.entrySet()) {
            call = "Content-Type".equals(header.getKey()) ? call : call.with(header.getKey(), header.getValue());
        }
        return call;
    }

    private static Map<String, String> attributes(Parcel<?> parcel) {
        return Map.of(
                "specversion", "1.0",
                "id", parcel.id(),
                "source", parcel.source(),
                "type", parcel.type(),
                "subject", parcel.key(),
                "time", parcel.acceptedAt().toString());
    }

    private static byte[] envelope(Parcel<?> parcel) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(parcel.json().length + 256);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, String> attribute : new TreeMap<>(attributes(parcel)).entrySet()) {
                json.writeStringField(attribute.getKey(), attribute.getValue());
            }
            json.writeStringField("datacontenttype", "application/json");
            json.writeFieldName("data");
            json.writeRawValue(new String(parcel.json(), StandardCharsets.UTF_8));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Percent-encoding of the CloudEvents HTTP binding, section 3.1.3.2. */
    private static String printable(String value) {
        if (value.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '"' && c != '%')) {
            return value;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0x20 && b < 0x7f && b != '"' && b != '%') {
                encoded.append((char) b);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xf, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
            }
        }
        return encoded.toString();
    }
}
