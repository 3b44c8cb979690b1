package vn.lienthong.connectors.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a text file is written. */
enum Encoding {
    UTF_8("UTF-8"),
    UTF_16("UTF-16LE"),
    WINDOWS_1258("windows-1258"),
    WINDOWS_1252("windows-1252"),
    ISO_8859_1("ISO-8859-1");

    private static final int MARK = 3;

    private final String charset;

    Encoding(String charset) {
        this.charset = charset;
    }

    Charset charset() {
        return Charset.forName(charset);
    }

    /**
     * Text of the file without a byte order mark. Bytes that are no text become U+FFFD: so a row in another encoding is
     * a bad row, and not the end of the file.
     */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new InputStreamReader(in, marked(in));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private Charset marked(InputStream in) throws IOException {
        in.mark(MARK);
        byte[] start = in.readNBytes(MARK);
        in.reset();
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (begins(start, 0xFF, 0xFE)) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return charset();
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
