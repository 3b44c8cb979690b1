package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a source that could not become a message and waits for a correction.
 *
 * @param source file or table
 * @param place within it
 * @param problems what is wrong, as JSON; never a value of the row
 * @param columns the row itself as JSON; personal data
 */
public record SetAside(
        long no,
        String connection,
        String source,
        String place,
        @Nullable Instant at,
        String problems,
        byte[] columns) {
    /** Prints where it stands, not what it holds. */
    @Override
    public String toString() {
        return "SetAside[" + connection + " " + source + " " + place + "]";
    }
}
