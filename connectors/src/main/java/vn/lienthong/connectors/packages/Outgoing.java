package vn.lienthong.connectors.packages;

import java.io.IOException;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Parcel;
import vn.lienthong.model.CanonicalMessage;

/**
 * A message on its way to a system for packages.
 *
 * @param key ours, the same for every attempt
 */
public record Outgoing(Parties between, String key, CanonicalMessage message, Contents contents) {

    static Outgoing of(Parcel<?> parcel) {
        return new Outgoing(Parties.of(parcel.message()), parcel.idempotencyKey(), parcel.message(), parcel.contents());
    }

    /** Its package, measured. */
    public PackageFile file() throws IOException {
        return PackageFile.of(message, contents);
    }

    /** Prints no message. */
    @Override
    public String toString() {
        return "Outgoing[" + key + "]";
    }
}
