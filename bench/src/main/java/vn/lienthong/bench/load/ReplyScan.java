package vn.lienthong.bench.load;

import java.nio.charset.StandardCharsets;

/** Finds the end of one HTTP/1.1 reply in the bytes that have come so far. */
final class ReplyScan {
    private static final int INCOMPLETE = -1;

    private final byte[] bytes;
    private int limit;

    ReplyScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** True when the bytes up to {@code limit} are one whole reply. */
    boolean isWhole(int limit) {
        this.limit = limit;
        int body = bodyStart();
        if (body == INCOMPLETE) {
            return false;
        }
        int length = header("content-length:", body);
        if (length != INCOMPLETE) {
            return limit - body >= decimal(length);
        }
        if (header("transfer-encoding:", body) != INCOMPLETE) {
            return endsWithLastChunk(body);
        }
        return true;
    }

    int status() {
        return decimal(9);
    }

    /** True when the server will close the connection after this reply. */
    boolean closes() {
        int value = header("connection:", bodyStart());
        return value != INCOMPLETE && (bytes[value] | 0x20) == 'c';
    }

    /** The reply as it came, for a person to read. */
    String text() {
        return new String(bytes, 0, limit, StandardCharsets.UTF_8);
    }

    private int bodyStart() {
        for (int at = 3; at < limit; at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\r' && bytes[at - 2] == '\n' && bytes[at - 3] == '\r') {
                return at + 1;
            }
        }
        return INCOMPLETE;
    }

    private int header(String nameAndColon, int body) {
        int length = nameAndColon.length();
        for (int at = 0; at + length < body; at++) {
            if (bytes[at] == '\n' && isNamed(nameAndColon, at + 1)) {
                int value = at + 1 + length;
                while (bytes[value] == ' ') {
                    value++;
                }
                return value;
            }
        }
        return INCOMPLETE;
    }

    private boolean isNamed(String nameAndColon, int at) {
        for (int i = 0; i < nameAndColon.length(); i++) {
            if ((bytes[at + i] | 0x20) != (nameAndColon.charAt(i) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWithLastChunk(int body) {
        return limit - body >= 5
                && bytes[limit - 5] == '0'
                && bytes[limit - 4] == '\r'
                && bytes[limit - 3] == '\n'
                && bytes[limit - 2] == '\r'
                && bytes[limit - 1] == '\n';
    }

    private int decimal(int from) {
        int value = 0;
        for (int at = from; at < limit && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            value = value * 10 + bytes[at] - '0';
        }
        return value;
    }
}
