package vn.lienthong.connectors.packages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.lienthong.connector.HttpCall;

/** A form ({@code multipart/form-data}) with some short fields and a package as its file. */
public final class FormBody {
    /** Neither XML nor base64 contains it: it begins a line with two dashes. */
    private static final String BOUNDARY = "lien-thong-package-7d3f0c51";

    private static final byte[] TAIL = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);

    private final byte[] head;

    /** @param fields ASCII only */
    public FormBody(String file, Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) ->
                text.append(part(name)).append("\r\n\r\n").append(value).append("\r\n"));
        text.append(part(file))
                .append("; filename=\"package.edxml\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        head = text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    /** The call with this form. */
    public HttpCall in(HttpCall call, PackageFile file) {
        return call.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .carrying(file.between(head, TAIL));
    }
}
