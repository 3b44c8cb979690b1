package vn.lienthong.connectors.webhook;

import java.util.HashMap;
import java.util.Map;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Settings;
import vn.lienthong.wire.Envelope;
import vn.lienthong.wire.EventWriter;

/** Writes a parcel as a CloudEvents request; the stored JSON goes out as it stands. */
final class EventPost {
    private final EventWriter writer = new EventWriter();
    private final String path;
    private final WebhookSettings.Mode mode;
    private final Map<String, String> access = new HashMap<>();

    EventPost(Settings settings) {
        path = settings.get(WebhookSettings.PATH);
        mode = settings.get(WebhookSettings.MODE);
        if (!settings.get(WebhookSettings.TOKEN).isEmpty()) {
            access.put("Authorization", "Bearer " + settings.get(WebhookSettings.TOKEN));
        }
        if (!settings.get(WebhookSettings.HEADER_NAME).isEmpty()) {
            access.put(settings.get(WebhookSettings.HEADER_NAME), settings.get(WebhookSettings.HEADER_VALUE));
        }
    }

    HttpCall of(Parcel<?> parcel) {
        Envelope envelope = Envelope.of(parcel);
        Map<String, String> headers = new HashMap<>(access);
        headers.put("Idempotency-Key", parcel.idempotencyKey());
        return switch (mode) {
            case BINARY -> {
                headers.put("Content-Type", EventWriter.BINARY);
                headers.putAll(writer.headers(envelope));
                yield call(headers, parcel.json());
            }
            case STRUCTURED -> {
                headers.put("Content-Type", EventWriter.STRUCTURED);
                yield call(headers, writer.structured(envelope, parcel.json()));
            }
        };
    }

    private HttpCall call(Map<String, String> headers, byte[] body) {
        return new HttpCall("POST", path, headers, body, HttpCall.Effect.CHANGES);
    }

    /** A question, with what lets us in. */
    HttpCall question(String pathAndQuery) {
        return new HttpCall("GET", pathAndQuery, access, new byte[0], HttpCall.Effect.NONE);
    }
}
