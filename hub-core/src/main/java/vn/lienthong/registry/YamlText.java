package vn.lienthong.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The text of a configuration file: there, of bearable size, UTF-8. */
final class YamlText {
    static final int LARGEST = 16 * 1024 * 1024;

    private YamlText() {}

    static Optional<String> read(Path path, FileProblems problems) {
        try {
            if (Files.size(path) > LARGEST) {
                problems.add(1, "", "file_too_large", Map.of("most", LARGEST / 1024 / 1024 + " MB"));
                return Optional.empty();
            }
            return decode(Files.readAllBytes(path), problems);
        } catch (IOException e) {
            problems.add(0, "", "file_unreadable", Map.of());
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, FileProblems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            problems.add(lineAt(bytes, in.position()), "", "file_not_utf8", Map.of());
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
