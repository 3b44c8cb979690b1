package vn.lienthong.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The one part {@code file_doc} of a multipart body. */
final class AxisMultipart {
    private static final String MARK = "boundary=";

    private AxisMultipart() {}

    static Optional<byte[]> file(Call call) {
        String type = call.header("Content-Type").orElse("");
        int at = type.indexOf(MARK);
        if (!type.startsWith("multipart/form-data") || at < 0) {
            return Optional.empty();
        }
        String boundary = type.substring(at + MARK.length()).replace("\"", "");
        // One character a byte, so that places in the text are places in the body.
        String body = new String(call.body(), StandardCharsets.ISO_8859_1);
        int head = body.indexOf("\r\n\r\n");
        int end = body.lastIndexOf("\r\n--" + boundary + "--");
        boolean whole = body.startsWith("--" + boundary + "\r\n")
                && head >= 0
                && end >= head
                && body.substring(0, head).contains("name=\"file_doc\"");
        return whole
                ? Optional.of(body.substring(head + 4, end).getBytes(StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }
}
