package vn.lienthong.wire;

import java.time.Instant;
import java.util.Map;
import vn.lienthong.connector.Parcel;

/** The attributes of a stored message on its way out. */
public record Envelope(
        String source, String id, String type, String subject, Instant time, Map<String, String> extensions) {
    public Envelope {
        extensions = Map.copyOf(extensions);
    }

    public static Envelope of(Parcel<?> parcel) {
        return new Envelope(parcel.source(), parcel.id(), parcel.type(), parcel.key(), parcel.acceptedAt(), Map.of());
    }
}
