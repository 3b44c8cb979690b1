package vn.lienthong.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.InvalidValue;

/** The quick way: one pass from bytes to the event. Gives up at the first mistake. */
final class EventParser {
    private final Canonical canonical;
    private final Map<String, ObjectReader> readers;

    EventParser(StrictJson json, Canonical canonical) {
        this.canonical = canonical;
        this.readers = canonical.types().list().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> json.inside(e.getValue())));
    }

    /** The parser stands on the first token of the event and stands on its last one afterwards. */
    Event structured(JsonParser in) throws IOException, NotReadable {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            throw new NotReadable();
        }
        Attributes attributes = new Attributes();
        CanonicalMessage message = null;
        TokenBuffer early = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken value = in.nextToken();
            if (!name.equals("data")) {
                scalar(attributes, name, value, in);
            } else if (attributes.get("type") == null) {
                early = new TokenBuffer(in).overrideParentContext(null);
                early.copyCurrentStructure(in);
            } else {
                message = message(attributes, in);
            }
        }
        if (early != null) {
            message = message(attributes, early.asParserOnFirstToken());
        }
        return event(attributes, message);
    }

    /** The parser stands on the first token of the data. */
    Event binary(Attributes attributes, JsonParser in) throws IOException, NotReadable {
        return event(attributes, in.currentToken() == null ? null : message(attributes, in));
    }

    private static void scalar(Attributes attributes, String name, JsonToken value, JsonParser in)
            throws IOException, NotReadable {
        switch (value) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE -> {
                if (value != JsonToken.VALUE_STRING && Attributes.mustBeText(name)) {
                    throw new NotReadable();
                }
                attributes.put(name, in.getText());
            }
            case VALUE_NULL -> {
                // CloudEvents: an attribute that is null is not there.
            }
            default -> throw new NotReadable();
        }
    }

    private CanonicalMessage message(Attributes attributes, JsonParser in) throws IOException, NotReadable {
        String type = attributes.get("type");
        ObjectReader reader = type == null ? null : readers.get(type);
        if (reader == null || in.hasToken(JsonToken.VALUE_NULL)) {
            throw new NotReadable();
        }
        try {
            return reader.readValue(in);
        } catch (InvalidValue | JsonMappingException e) {
            throw new NotReadable();
        }
    }

    private Event event(Attributes attributes, @Nullable CanonicalMessage message) throws NotReadable {
        if (message == null || !attributes.problems(canonical.types()).isEmpty()) {
            throw new NotReadable();
        }
        String subject = attributes.get("subject");
        if (subject != null && !subject.equals(message.key())) {
            throw new NotReadable();
        }
        return new Event(
                attributes.must("source"),
                attributes.must("id"),
                attributes.must("type"),
                message.key(),
                attributes.time(),
                attributes.extensions(),
                message,
                canonical.bytes(message));
    }
}
