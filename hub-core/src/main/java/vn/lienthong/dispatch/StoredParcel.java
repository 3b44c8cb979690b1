package vn.lienthong.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Parcel;
import vn.lienthong.content.ContentStore;
import vn.lienthong.ledger.Due;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.Successions;
import vn.lienthong.wire.Canonical;

/** A due delivery as a connector sees it; the message is read only if the connector asks for it. */
final class StoredParcel implements Parcel<CanonicalMessage> {
    private final Due due;
    private final Canonical canonical;
    private final ContentStore contents;
    private @Nullable CanonicalMessage message;

    StoredParcel(Due due, Canonical canonical, ContentStore contents) {
        this.due = due;
        this.canonical = canonical;
        this.contents = contents;
    }

    @Override
    public String source() {
        return due.source();
    }

    @Override
    public String id() {
        return due.id();
    }

    @Override
    public String type() {
        return due.type();
    }

    @Override
    public String key() {
        return due.key();
    }

    @Override
    public Instant acceptedAt() {
        return due.acceptedAt();
    }

    /** Number of the message and the connection it goes to: short, ASCII, the same on every node and for ever. */
    @Override
    public String idempotencyKey() {
        return due.goes() + "." + due.connection();
    }

    @Override
    public int attempt() {
        return due.attempts() + 1;
    }

    @Override
    public Successions successions() {
        return due.successions();
    }

    @Override
    public CanonicalMessage message() {
        CanonicalMessage read = message;
        if (read == null) {
            read = addressed(canonical.read(due.type(), due.payload()));
            message = read;
        }
        return read;
    }

    /** A system gets a document with those receivers that it serves: others get it from others. */
    private CanonicalMessage addressed(CanonicalMessage whole) {
        return whole instanceof OfficialDocument document && isForSome() ? document.addressedTo(due.offices()) : whole;
    }

    private boolean isForSome() {
        return !due.offices().isEmpty();
    }

    @Override
    public byte[] json() {
        return isForSome() ? canonical.bytes(message()) : due.payload();
    }

    @Override
    public Contents contents() {
        return contents.of(due.connection());
    }
}
