package vn.lienthong.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The parts of a multipart body. */
final class AxisMultipart {
    private static final String MARK = "boundary=";

    private AxisMultipart() {}

    /** Content of the part of a name; empty when there is none, or the body is not whole. */
    static Optional<byte[]> part(Call call, String name) {
        String type = call.header("Content-Type").orElse("");
        int at = type.indexOf(MARK);
        if (!type.startsWith("multipart/form-data") || at < 0) {
            return Optional.empty();
        }
        String border = "--" + type.substring(at + MARK.length()).replace("\"", "");
        // One character a byte, so that places in the text are places in the body.
        String body = "\r\n" + new String(call.body(), StandardCharsets.ISO_8859_1);
        if (!body.endsWith("\r\n" + border + "--\r\n")) {
            return Optional.empty();
        }
        for (String part : body.split("\r\n" + border, -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head >= 0 && part.substring(0, head).contains("name=\"" + name + "\"")) {
                return Optional.of(part.substring(head + 4).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }
}
