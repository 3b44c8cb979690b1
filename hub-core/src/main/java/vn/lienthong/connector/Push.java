package vn.lienthong.connector;

import java.util.List;
import vn.lienthong.failure.HubFailure;

/**
 * A path of the hub at which a vendor's system delivers in its own form:
 * {@code POST /push/<connection>/<path>}.
 */
public interface Push {

    /** Path below the connection's, e.g. {@code Document/SyncDocument}. */
    String path();

    /**
     * Translates the vendor's body.
     *
     * @throws HubFailure {@code BODY_MALFORMED} or {@code MESSAGE_INVALID} with the vendor's field paths
     */
    List<Incoming> read(byte[] body);

    /** The vendor's form of "all of it is safely with us"; a refusal is answered as problem+json at every door. */
    byte[] accepted(List<Incoming> messages);
}
