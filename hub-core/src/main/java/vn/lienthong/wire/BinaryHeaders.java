package vn.lienthong.wire;

import java.util.Map;

/** The CloudEvents attributes in the headers of a request in binary form. */
final class BinaryHeaders {
    static final String PREFIX = "ce-";

    private BinaryHeaders() {}

    static Attributes read(Map<String, String> headers) {
        Attributes attributes = new Attributes();
        headers.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), PercentCoding.decode(value));
            }
        });
        return attributes;
    }
}
