package vn.lienthong.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.console.Drills;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;

/** The drill desk of a demonstration, asked over HTTP. */
final class DemoDrills implements Drills {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/drills";

    private final Http http;

    DemoDrills(URI desk) {
        this.http = PooledHttp.open(HttpOptions.to(desk).atMostConnections(1));
    }

    @Override
    public List<Drill> list() {
        return listed(HttpCall.get(ROOT));
    }

    @Override
    public void begin(String id) {
        tell(id, "begin");
    }

    @Override
    public void end(String id) {
        tell(id, "end");
    }

    private void tell(String id, String act) {
        listed(HttpCall.post(ROOT + "/" + id + "/" + act, "application/json", new byte[0]));
    }

    private List<Drill> listed(HttpCall call) {
        try {
            HttpReply reply = http.send(call);
            if (reply.status() != 200) {
                throw notThere(null);
            }
            return JSON.readValue(reply.body(), new TypeReference<>() {});
        } catch (HttpFault | IOException e) {
            throw notThere(e);
        }
    }

    /** The demonstration has ended. */
    private static HubFailure notThere(@Nullable Exception why) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "drill desk"), List.of(), why);
    }
}
