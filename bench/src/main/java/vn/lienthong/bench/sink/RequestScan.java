package vn.lienthong.bench.sink;

import java.util.Optional;
import vn.lienthong.bench.event.EventId;

/**
 * Finds one HTTP/1.1 request in the bytes that have come so far and reads what the sink must know, nothing else.
 *
 * <p>Trusts its sender: a measurement is no place for an attack.
 */
final class RequestScan {
    private static final int INCOMPLETE = -1;

    private final byte[] bytes;
    private int bodyAt;
    private int end;
    private int contentLength;
    private boolean chunked;
    private int idAt;

    RequestScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** True when a whole request lies between {@code from} and {@code limit}. */
    boolean find(int from, int limit) {
        contentLength = 0;
        chunked = false;
        idAt = INCOMPLETE;
        bodyAt = head(from, limit);
        if (bodyAt == INCOMPLETE) {
            return false;
        }
        end = chunked ? lastChunk(bodyAt, limit) : bodyAt + contentLength;
        return end != INCOMPLETE && end <= limit;
    }

    /** Where the request found ends. */
    int end() {
        return end;
    }

    /** From the header {@code ce-id}, else from the body. */
    Optional<EventId> id() {
        return idAt == INCOMPLETE ? EventId.inBody(bytes, bodyAt, end) : EventId.parse(bytes, idAt, bodyAt);
    }

    private int head(int from, int limit) {
        int line = from;
        for (int at = from; at + 1 < limit; at++) {
            if (bytes[at] != '\r' || bytes[at + 1] != '\n') {
                continue;
            }
            if (at == line) {
                return at + 2;
            }
            header(line, at);
            line = at + 2;
        }
        return INCOMPLETE;
    }

    private void header(int from, int lineEnd) {
        int value = valueOf("content-length:", from, lineEnd);
        if (value != INCOMPLETE) {
            contentLength = decimal(value, lineEnd);
            return;
        }
        value = valueOf("ce-id:", from, lineEnd);
        if (value != INCOMPLETE) {
            idAt = value;
            return;
        }
        chunked |= valueOf("transfer-encoding:", from, lineEnd) != INCOMPLETE;
    }

    private int valueOf(String nameAndColon, int from, int lineEnd) {
        int length = nameAndColon.length();
        if (lineEnd - from < length || bytes[from + length - 1] != ':') {
            return INCOMPLETE;
        }
        for (int i = 0; i < length - 1; i++) {
            if ((bytes[from + i] | 0x20) != (nameAndColon.charAt(i) | 0x20)) {
                return INCOMPLETE;
            }
        }
        int value = from + length;
        while (value < lineEnd && bytes[value] == ' ') {
            value++;
        }
        return value;
    }

    private int lastChunk(int from, int limit) {
        int at = from;
        while (true) {
            int lineEnd = endOfLine(at, limit);
            if (lineEnd == INCOMPLETE) {
                return INCOMPLETE;
            }
            int size = hexadecimal(at, lineEnd);
            at = lineEnd + 2 + size + 2;
            if (size == 0) {
                return at;
            }
        }
    }

    private int endOfLine(int from, int limit) {
        for (int at = from; at + 1 < limit; at++) {
            if (bytes[at] == '\r') {
                return at;
            }
        }
        return INCOMPLETE;
    }

    private int decimal(int from, int lineEnd) {
        int value = 0;
        for (int at = from; at < lineEnd && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            value = value * 10 + bytes[at] - '0';
        }
        return value;
    }

    private int hexadecimal(int from, int lineEnd) {
        int value = 0;
        for (int at = from; at < lineEnd; at++) {
            int digit = Character.digit(bytes[at], 16);
            if (digit < 0) {
                break;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
