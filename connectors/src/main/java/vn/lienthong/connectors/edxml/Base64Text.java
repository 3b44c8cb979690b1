package vn.lienthong.connectors.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;

/** The bytes that the text of an element spells in base64, decoded while it is read. White space is passed over. */
final class Base64Text extends InputStream {
    private static final int GROUP = 4;
    private static final int TEXT = 64 * 1024;
    private static final int BYTES = TEXT / GROUP * 3;

    private final XmlSource xml;
    private final String path;
    private final byte[] text = new byte[TEXT];
    private final byte[] bytes = new byte[BYTES];
    private int textFrom;
    private int textLeft;
    private int from;
    private int end;
    private boolean padded;
    private boolean over;

    Base64Text(XmlSource xml, String path) {
        this.xml = xml;
        this.path = path;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[from++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, end - from);
        System.arraycopy(bytes, from, to, at, count);
        from += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (from == end && !over) {
            int count = gather();
            from = 0;
            end = decode(count);
        }
        return from < end;
    }

    /** Fills the text as far as it goes; how many characters it holds then. */
    private int gather() throws IOException {
        int count = 0;
        while (count < TEXT) {
            if (textLeft == 0) {
                if (!xml.nextText()) {
                    over = true;
                    return count;
                }
                textFrom = xml.textStart();
                textLeft = xml.textLength();
            }
            count = take(count);
        }
        return count;
    }

    // In variables of its own: fields would be read and written for each of a thousand million characters.
    private int take(int already) {
        char[] portion = xml.textBuffer();
        byte[] to = text;
        int next = textFrom;
        int last = next + textLeft;
        int count = already;
        while (next < last && count < TEXT) {
            char c = portion[next++];
            if (c > ' ') {
                to[count++] = c > 0x7f ? 0 : (byte) c;
            }
        }
        textLeft = last - next;
        textFrom = next;
        return count;
    }

    private int decode(int count) {
        if (count == 0) {
            return 0;
        }
        if (padded || count % GROUP != 0) {
            throw Broken.of(path, "base64");
        }
        padded = text[count - 1] == '=';
        byte[] whole = count == TEXT ? text : Arrays.copyOf(text, count);
        try {
            return Base64.getDecoder().decode(whole, bytes);
        } catch (IllegalArgumentException e) {
            throw Broken.of(path, "base64");
        }
    }
}
