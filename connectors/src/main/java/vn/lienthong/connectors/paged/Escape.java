package vn.lienthong.connectors.paged;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a value is written into a text so that it stays a value. */
public enum Escape {
    URL {
        @Override
        String of(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    },
    JSON {
        @Override
        String of(String value) {
            return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value));
        }
    },
    XML {
        @Override
        String of(String value) {
            return value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&apos;");
        }
    };

    abstract String of(String value);

    /** The one for a body of this kind; throws {@link IllegalArgumentException} for a kind that is none of them. */
    public static Escape ofType(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return JSON;
        }
        if (type.contains("xml")) {
            return XML;
        }
        if (type.contains("x-www-form-urlencoded")) {
            return URL;
        }
        throw new IllegalArgumentException("application/json, text/xml or application/x-www-form-urlencoded expected");
    }
}
