package vn.lienthong.bench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The sink's process and its side door. */
final class Sink implements AutoCloseable {
    static final int PORT = 28_090;
    private static final int ADMIN_PORT = 28_091;

    private final ObjectMapper json = new ObjectMapper();
    private final Http http = new Http();
    private final Child child;

    private Sink(Child child) {
        this.child = child;
    }

    static Sink start(Workplace workplace) {
        List<String> command = workplace.java(
                "sink.SinkMain",
                List.of("-Xmx160m", "-XX:+UseSerialGC"),
                List.of("--port", Integer.toString(PORT), "--admin-port", Integer.toString(ADMIN_PORT)));
        Sink sink = new Sink(Child.start("sink", command, Map.of(), workplace));
        Wait.until("the sink serves", Duration.ofSeconds(30), () -> sink.http.status(admin("stats")) == 200);
        return sink;
    }

    long pid() {
        return child.pid();
    }

    ObjectNode stats() {
        return ask("stats");
    }

    long delivered() {
        return stats().path("delivered").asLong();
    }

    void up() {
        ask("up");
    }

    void down() {
        ask("down");
    }

    private ObjectNode ask(String order) {
        try {
            return json.readValue(http.get(admin(order)), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sink speaks no JSON", e);
        }
    }

    private static URI admin(String order) {
        return URI.create("http://127.0.0.1:" + ADMIN_PORT + "/" + order);
    }

    @Override
    public void close() {
        child.close();
    }
}
