package vn.lienthong.bench.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Identity of an event of a measurement, {@code r003-00017-0000005}: run, key, place within the key from 1.
 *
 * <p>The sink judges order, gaps and repeats from it alone, whatever the system under test does to the body.
 */
public record EventId(int run, int key, int sequence) {
    /** Length of the written form. */
    public static final int LENGTH = 18;

    private static final byte[] IN_BODY = "\"id\":\"r".getBytes(StandardCharsets.US_ASCII);

    /** Reads the identity that starts at {@code from}. */
    public static Optional<EventId> parse(byte[] bytes, int from, int end) {
        if (end - from < LENGTH || bytes[from] != 'r' || bytes[from + 4] != '-' || bytes[from + 10] != '-') {
            return Optional.empty();
        }
        int run = number(bytes, from + 1, 3);
        int key = number(bytes, from + 5, 5);
        int sequence = number(bytes, from + 11, 7);
        return run < 0 || key < 0 || sequence < 1 ? Optional.empty() : Optional.of(new EventId(run, key, sequence));
    }

    /** Finds the identity in a structured CloudEvent written without spaces. */
    public static Optional<EventId> inBody(byte[] bytes, int from, int end) {
        int last = end - IN_BODY.length - LENGTH + 1;
        for (int at = from; at <= last; at++) {
            if (bytes[at] == '"' && isAt(bytes, at)) {
                return parse(bytes, at + IN_BODY.length - 1, end);
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(byte[] bytes, int at) {
        for (int i = 1; i < IN_BODY.length; i++) {
            if (bytes[at + i] != IN_BODY[i]) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
