package vn.lienthong.testkit.connector;

import java.time.Instant;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Parcel;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.EventType;
import vn.lienthong.wire.Canonical;

/** A parcel as the hub hands it over, with canonical JSON made from the message. */
public record TestParcel<M extends CanonicalMessage>(
        String source,
        String id,
        String type,
        String key,
        Instant acceptedAt,
        String idempotencyKey,
        int attempt,
        M message,
        byte[] json,
        Contents contents)
        implements Parcel<M> {
    private static final Canonical CANONICAL = Canonical.standard();

    public static <M extends CanonicalMessage> TestParcel<M> of(String id, M message) {
        return new TestParcel<>(
                "demo-one-stop",
                id,
                message.getClass().getAnnotation(EventType.class).value(),
                message.key(),
                Instant.parse("2026-03-05T01:20:00Z"),
                "key-of-" + id,
                1,
                message,
                CANONICAL.bytes(message),
                new NoContents());
    }

    /** The same parcel with contents behind its message. */
    public TestParcel<M> with(Contents kept) {
        return new TestParcel<>(source, id, type, key, acceptedAt, idempotencyKey, attempt, message, json, kept);
    }

    /** The same parcel, tried once more. */
    public TestParcel<M> again() {
        return new TestParcel<>(
                source, id, type, key, acceptedAt, idempotencyKey, attempt + 1, message, json, contents);
    }
}
