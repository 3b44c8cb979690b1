package vn.lienthong.simulator.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/** A large file that nobody keeps: the same bytes come again whenever they are asked for. */
record LargeFile(String name, int size) {
    /** A multiple of three, so that portions in base64 follow each other without padding. */
    private static final int PORTION = 3 << 18;

    private static final String MARK = "ContentTransferEncoded";
    private static final int LONGEST_HEAD = 1 << 20;

    /** The file in base64 between two texts, in one array of just the right size. */
    byte[] between(byte[] before, byte[] after) {
        byte[] whole = new byte[before.length + encodedSize() + after.length];
        ByteBuffer target = ByteBuffer.wrap(whole).put(before);
        for (int from = 0; from < size; from += PORTION) {
            target.put(encoded(from));
        }
        target.put(after);
        return whole;
    }

    /** Whether the one file in a package is this one, byte by byte. */
    boolean isIn(byte[] edxml) {
        int at = beginning(edxml);
        int end = at + encodedSize();
        if (at <= 0 || end >= edxml.length || edxml[end] != '<') {
            return false;
        }
        for (int from = 0; from < size; from += PORTION) {
            byte[] right = encoded(from);
            if (!Arrays.equals(edxml, at, at + right.length, right, 0, right.length)) {
                return false;
            }
            at += right.length;
        }
        return true;
    }

    private int encodedSize() {
        return (size + 2) / 3 * 4;
    }

    private byte[] encoded(int from) {
        byte[] portion = new byte[Math.min(size - from, PORTION)];
        new Random(from).nextBytes(portion);
        return Base64.getEncoder().encode(portion);
    }

    /** Where the first file of a package begins; 0 when there is none. */
    private static int beginning(byte[] edxml) {
        String head = new String(edxml, 0, Math.min(edxml.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        int at = head.indexOf(MARK);
        return at < 0 ? 0 : head.indexOf('>', at) + 1;
    }
}
