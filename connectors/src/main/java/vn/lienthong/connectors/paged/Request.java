package vn.lienthong.connectors.paged;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.HttpCall;

/**
 * How one page is asked for.
 *
 * @param path below the base address, with its query
 * @param body empty for none
 * @param contentType of the body
 * @param headers sent with it
 */
public record Request(String method, Template path, Template body, String contentType, Map<String, String> headers) {
    public Request {
        headers = Map.copyOf(headers);
    }

    boolean has(String place) {
        return path.has(place) || body.has(place);
    }

    /** Where it goes, without what changes from page to page. */
    String name() {
        int query = path.text().indexOf('?');
        return query < 0 ? path.text() : path.text().substring(0, query);
    }

    /**
     * The call for a page.
     *
     * @param link given by the page before; then it goes there
     */
    HttpCall call(Map<String, String> values, Optional<String> link) {
        String target = link.orElseGet(() -> path.filled(values, Escape.URL));
        String content = body.text().isEmpty() ? "" : body.filled(values, Escape.ofType(contentType));
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (!content.isEmpty()) {
            all.put("Content-Type", contentType);
        }
        return new HttpCall(method, target, all, content.getBytes(StandardCharsets.UTF_8), HttpCall.Effect.NONE);
    }
}
