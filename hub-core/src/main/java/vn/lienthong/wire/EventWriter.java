package vn.lienthong.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** CloudEvents 1.0 out. The stored bytes are passed through as they are, never parsed again. */
public final class EventWriter {
    /** Content type of {@link #structured}. */
    public static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";

    /** Content type of the body that belongs to {@link #headers}. */
    public static final String BINARY = "application/json";

    private static final byte[] DATA = {',', '"', 'd', 'a', 't', 'a', '"', ':'};

    private final JsonFactory json = new JsonFactory();

    /** Headers of the binary form, without the content type: printable ASCII, others percent-encoded. */
    public Map<String, String> headers(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        attributes(envelope).forEach((name, value) -> headers.put("ce-" + name, PercentCoding.encode(value)));
        return headers;
    }

    /** One event in the structured form around its canonical JSON. */
    public byte[] structured(Envelope envelope, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 512);
        try (JsonGenerator writer = json.createGenerator(out)) {
            writer.writeStartObject();
            for (Map.Entry<String, String> attribute : attributes(envelope).entrySet()) {
                writer.writeStringField(attribute.getKey(), attribute.getValue());
            }
            writer.writeStringField("datacontenttype", BINARY);
            writer.flush();
            out.writeBytes(DATA);
            out.writeBytes(data);
            writer.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, String> attributes(Envelope envelope) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", envelope.id());
        attributes.put("source", envelope.source());
        attributes.put("type", envelope.type());
        attributes.put("subject", envelope.subject());
        attributes.put("time", envelope.time().toString());
        attributes.putAll(new TreeMap<>(envelope.extensions()));
        return attributes;
    }
}
