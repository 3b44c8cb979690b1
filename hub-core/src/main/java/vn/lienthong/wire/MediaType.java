package vn.lienthong.wire;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** The three content types in which events come. */
enum MediaType {
    STRUCTURED("application/cloudevents+json"),
    BATCH("application/cloudevents-batch+json"),
    BINARY("application/json");

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    static MediaType of(@Nullable String contentType) {
        if (contentType != null && isUtf8(contentType)) {
            String bare = bare(contentType);
            for (MediaType type : values()) {
                if (type.name.equals(bare)) {
                    return type;
                }
            }
        }
        throw new HubFailure(
                FailureCode.CONTENT_TYPE_UNSUPPORTED,
                Map.of("expected", STRUCTURED.name + ", " + BATCH.name + ", " + BINARY.name));
    }

    /** {@code application/json} or any type built on it. */
    static boolean isJson(String contentType) {
        String bare = bare(contentType);
        return bare.equals(BINARY.name) || bare.endsWith("+json");
    }

    private static String bare(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isUtf8(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT).replace("\"", "");
        int at = lower.indexOf("charset=");
        return at < 0 || lower.startsWith("utf-8", at + "charset=".length());
    }
}
