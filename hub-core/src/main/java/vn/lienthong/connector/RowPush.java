package vn.lienthong.connector;

import java.util.List;
import vn.lienthong.failure.HubFailure;

/**
 * A path of the hub at which a vendor's system delivers records in a form of its own: {@code POST
 * /push/<connection>/<path>}. The connection's mapping makes messages of them, and each record is answered for by itself.
 */
public interface RowPush {

    /** Path below the connection's, e.g. {@code ho-so}. */
    String path();

    /**
     * The records of a body.
     *
     * @throws HubFailure {@code BODY_MALFORMED} or {@code MESSAGE_INVALID} when there are none to be found
     */
    List<Row> read(byte[] body);
}
