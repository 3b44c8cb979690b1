package vn.lienthong.connectors.ngsp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import vn.lienthong.connector.HttpCall;

/** Calls as the services behind the gateway want them: POST with a JSON object, whether they change something or not. */
public final class NgspCall {
    private static final String TYPE = "application/json";
    private static final JsonMapper JSON = new JsonMapper();

    private NgspCall() {}

    /** A question; it changes nothing there. */
    public static HttpCall ask(String path, Map<String, ?> fields) {
        return HttpCall.ask(path, TYPE, bytes(fields));
    }

    /** Something that changes what stands there. */
    public static HttpCall tell(String path, Map<String, ?> fields) {
        return HttpCall.post(path, TYPE, bytes(fields));
    }

    private static byte[] bytes(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can be written", e);
        }
    }
}
