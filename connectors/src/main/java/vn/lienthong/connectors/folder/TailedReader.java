package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.io.Reader;

/**
 * Adds a line of its own after the end of a text, so that whoever reads lines or quoted values can tell the end of the
 * file from a value that goes on beyond it; and knows whether the text itself ended with a line end.
 */
final class TailedReader extends Reader {
    /** Characters that are none: no file has them. */
    static final String TAIL = "\uFDD0\uFDD0\uFDD0";

    private static final String AFTER = "\n" + TAIL + "\n";

    private final Reader text;
    private char last = '\n';
    private int given = -1;

    TailedReader(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (given < 0) {
            int count = text.read(buffer, from, length);
            if (count >= 0) {
                last = count > 0 ? buffer[from + count - 1] : last;
                return count;
            }
            given = 0;
        }
        int count = Math.min(length, AFTER.length() - given);
        if (count <= 0) {
            return -1;
        }
        AFTER.getChars(given, given + count, buffer, from);
        given += count;
        return count;
    }

    /** Holds once the tail has been read. */
    boolean endedWithALineEnd() {
        return last == '\n' || last == '\r';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
