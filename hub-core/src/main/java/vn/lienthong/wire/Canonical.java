package vn.lienthong.wire;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.model.CanonicalMessage;

/**
 * The one form in which a message is stored, digested and delivered: fields in the order of the record, absent ones left
 * out, moments in UTC, no white space, UTF-8.
 */
public final class Canonical {
    private final StrictJson json = StrictJson.ofOurOwn();
    private final CanonicalTypes types;
    private final Map<String, ObjectReader> readers;

    public Canonical(CanonicalTypes types) {
        this.types = types;
        this.readers = types.list().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> json.whole(e.getValue())));
    }

    public static Canonical standard() {
        return new Canonical(new CanonicalTypes());
    }

    public CanonicalTypes types() {
        return types;
    }

    public byte[] bytes(CanonicalMessage message) {
        return json.bytes(message);
    }

    /** Reads what {@link #bytes} wrote; what a sender gave goes through {@link EventReader}. */
    public CanonicalMessage read(String type, byte[] bytes) {
        ObjectReader reader = readers.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("no canonical type has the name given");
        }
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            // The parser's sentence quotes the message, so neither it nor the exception goes on.
            throw new IllegalStateException("a stored message of type " + type + " cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }
}
