package vn.lienthong.connector;

import java.io.IOException;
import java.io.InputStream;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * A path of the hub at which a system hands in one message that may be too large for memory: {@code POST
 * /push/<connection>/<path>} as {@code application/octet-stream}.
 */
public interface LetterPush {

    /** Path below the connection's, e.g. {@code EdocService/sendDocument}. */
    String path();

    /**
     * Reads the body to its end while it comes.
     *
     * @throws HubFailure {@code MESSAGE_INVALID} with everything that is wrong, in the sender's own words for places
     * @throws ContentTooLarge when it is larger than one content may be
     * @throws IOException when the body ends early, or nothing can be kept
     */
    Letter read(InputStream body, Contents contents) throws IOException;

    /** What the hub finds wrong with the message, told by the place in the form in which it came. */
    FieldProblem told(FieldProblem ofTheMessage);

    /** The system's form of "it is safely with us"; a refusal is answered as problem+json at every door. */
    byte[] accepted(Letter letter);
}
