package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** The national portal's paths, straight and behind the exchange adapters of a security server. */
final class PortalSite implements Site {
    private static final String LOGIN = "/mapi/login";
    private static final String CALL = "/mapi/g";
    private static final String FORWARD = "/RestService/forward";
    private static final String DOSSIERS = "/__sim/dossiers/";

    private final PortalServices services;
    private final PortalMemory memory;
    private final PortalSessions sessions;
    private final RandomGenerator random;
    private final Map<String, Long> answered = new TreeMap<>();

    PortalSite(PortalServices services, PortalMemory memory, PortalSessions sessions, RandomGenerator random) {
        this.services = services;
        this.memory = memory;
        this.sessions = sessions;
        this.random = random;
    }

    @Override
    public Work read(Call call) {
        String path = call.path();
        for (String adapter : new String[] {"/XrdAdapter", "/VXPAdapter"}) {
            if (path.startsWith(adapter + FORWARD)) {
                if (call.header("dstcode").or(() -> call.query("dstcode")).isEmpty()) {
                    return new FixedWork("adapter", Answer.text(400, "dstcode is missing"));
                }
                path = path.substring(adapter.length() + FORWARD.length());
                break;
            }
        }
        if (!call.method().equals("POST") || !(path.equals(LOGIN) || path.equals(CALL))) {
            return new FixedWork("nowhere", Answer.text(404, "Not Found"));
        }
        Optional<ObjectNode> body = Json.readObject(call.body());
        if (body.isEmpty()) {
            return new FixedWork("unreadable", Answer.text(400, "Bad Request"));
        }
        return path.equals(LOGIN) ? services.login(body.get(), this::render) : services.work(body.get(), this::render);
    }

    @Override
    public Optional<Answer> observe(Call call) {
        if (call.is("GET", "/__sim/effects")) {
            return Optional.of(memory.effects().page(call, Effect::asLine));
        }
        if (call.is("GET", "/__sim/status")) {
            return Optional.of(Answer.json(200, status()));
        }
        if (call.is("POST", "/__sim/session")) {
            return Optional.of(changeSessions(call));
        }
        if (call.method().equals("GET") && call.path().startsWith(DOSSIERS)) {
            return memory.dossier(call.path().substring(DOSSIERS.length())).map(found -> Answer.json(200, found));
        }
        return Optional.empty();
    }

    @Override
    public void reset() {
        memory.clear();
        sessions.endAll();
        synchronized (answered) {
            answered.clear();
        }
    }

    ObjectNode status() {
        ObjectNode status = Json.object()
                .put("dossiers", memory.size())
                .put("effects", memory.effects().size())
                .put("logins", sessions.count());
        ObjectNode codes = status.putObject("answers");
        synchronized (answered) {
            answered.forEach(codes::put);
        }
        return status;
    }

    private Answer changeSessions(Call call) {
        ObjectNode body = Json.readObject(call.body()).orElseGet(Json::object);
        if (body.has("lifetimeMs")) {
            sessions.lifetime(Duration.ofMillis(body.path("lifetimeMs").asLong()));
        }
        if (body.path("endAll").asBoolean()) {
            sessions.endAll();
        }
        return Answer.json(200, status());
    }

    /** The portal writes its code as a number or as text, as it pleases (domain section 3.1). */
    private Answer render(String service, PortalAnswer answer) {
        ObjectNode body = Json.object();
        synchronized (answered) {
            answered.merge(service + " " + answer.code(), 1L, Long::sum);
            body.set("error_code", written(answer.code(), random.nextInt(3)));
        }
        body.put("message", answer.message());
        answer.content().ifPresent(content -> {
            if (content instanceof ObjectNode fields && fields.has("session")) {
                body.setAll(fields);
            } else {
                body.set("result", content);
            }
        });
        return Answer.json(200, body);
    }

    private static JsonNode written(int code, int way) {
        if (code == PortalAnswer.EXISTS) {
            return way == 0 ? IntNode.valueOf(code) : TextNode.valueOf(way == 1 ? "-3" : "3");
        }
        if (way == 0) {
            return IntNode.valueOf(code);
        }
        return TextNode.valueOf(code == PortalAnswer.OK && way == 2 ? "00" : Integer.toString(code));
    }
}
