package vn.lienthong.simulator.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where drills are begun and ended: {@code GET /drills} lists them, {@code POST /drills/<id>/begin} and {@code …/end} do what they
 * say. On the loopback interface only.
 */
public final class DrillDesk implements AutoCloseable {
    private static final String ROOT = "/drills";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, Drill> drills = new LinkedHashMap<>();
    private final Set<String> on = new TreeSet<>();

    private DrillDesk(HttpServer server) {
        this.server = server;
    }

    public static DrillDesk open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DrillDesk desk = new DrillDesk(server);
        server.createContext(ROOT, desk::answer);
        server.start();
        return desk;
    }

    public synchronized DrillDesk offer(Drill drill) {
        drills.put(drill.id(), drill);
        return this;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whether any goes on. */
    public synchronized boolean isBusy() {
        return !on.isEmpty();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            boolean known = answers(
                    call.getRequestMethod(), call.getRequestURI().getPath().split("/", -1));
            byte[] body = JSON.writeValueAsBytes(listed());
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(known ? 200 : 404, body.length);
            call.getResponseBody().write(body);
        }
    }

    private boolean answers(String method, String[] steps) {
        if (method.equals("GET")) {
            return steps.length == 2;
        }
        return method.equals("POST") && steps.length == 4 && told(steps[2], steps[3]);
    }

    /** Told twice is told once. */
    private synchronized boolean told(String id, String act) {
        Drill drill = drills.get(id);
        if (drill == null || !(act.equals("begin") || act.equals("end"))) {
            return false;
        }
        if (act.equals("begin") && on.add(id)) {
            drill.begin().run();
        } else if (act.equals("end") && on.remove(id)) {
            drill.end().run();
        }
        return true;
    }

    private synchronized ArrayNode listed() {
        ArrayNode list = JSON.createArrayNode();
        drills.values()
                .forEach(drill -> list.addObject()
                        .put("id", drill.id())
                        .put("connection", drill.connection())
                        .put("on", on.contains(drill.id())));
        return list;
    }

    /** Nothing stays broken. */
    @Override
    public synchronized void close() {
        drills.values().stream()
                .filter(drill -> on.remove(drill.id()))
                .forEach(drill -> drill.end().run());
        server.stop(0);
    }
}
