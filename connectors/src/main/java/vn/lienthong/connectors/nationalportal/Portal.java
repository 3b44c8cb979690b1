package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.HttpSignals;

/** The portal's services as calls; whatever is no answer ends the conversation as {@link PortalStopped}. */
final class Portal {
    private static final String JSON = "application/json";
    // A gateway that gave up may have passed the request on, so only asking tells.
    private static final Set<Integer> DOUBTFUL = Set.of(500, 502, 504);

    private final Settings settings;
    private final HttpSignals signals;
    private final PortalRefusal refusal;
    private final PortalSession session = new PortalSession();

    Portal(Settings settings, Clock clock) {
        this.settings = settings;
        signals = new HttpSignals(clock);
        refusal = new PortalRefusal(clock);
    }

    /** The dossier as it stands there with its steps, if it is known there. */
    Optional<JsonNode> lookUp(String number, Http http) {
        return found(ask("TraCuuHoSo", fields().put("mahoso", number), http))
                .filter(dossier -> number.equals(dossier.path("MaHoSo").asText(number)));
    }

    PortalAnswer synchronise(ObjectNode row, boolean known, Http http) {
        ObjectNode fields = fields().put("isUpdating", known ? "True" : "False");
        fields.putArray("data").add(row);
        return inSession("DongBoHoSoMC", fields, HttpCall.Effect.CHANGES, http);
    }

    PortalAnswer addProgress(Iterable<ObjectNode> rows, Http http) {
        ObjectNode fields = fields();
        rows.forEach(fields.withArray("data")::add);
        return inSession("CapNhatTienDoHoSoMC", fields, HttpCall.Effect.CHANGES, http);
    }

    /** A service that changes nothing; its content. */
    JsonNode ask(String service, ObjectNode fields, Http http) {
        PortalAnswer answer = inSession(service, fields, HttpCall.Effect.NONE, http);
        if (!answer.isOk()) {
            throw new PortalStopped(refused(answer));
        }
        return answer.content().path("result");
    }

    Outcome refused(PortalAnswer answer) {
        return refusal.of(answer, settings.get(PortalSettings.UNIT));
    }

    static ObjectNode fields() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** ASSUMED: a look-up answers with a list, or with the thing itself, or with nothing. */
    static Optional<JsonNode> found(JsonNode result) {
        JsonNode first = result.isArray() ? result.path(0) : result;
        return first.isObject() && !first.isEmpty() ? Optional.of(first) : Optional.empty();
    }

    private PortalAnswer inSession(String service, ObjectNode fields, HttpCall.Effect effect, Http http) {
        String used = session.get(() -> login(http));
        PortalAnswer answer = call(service, used, fields, effect, http);
        if (!answer.sessionIsOver()) {
            return answer;
        }
        session.forget(used);
        PortalAnswer second = call(service, session.get(() -> login(http)), fields, effect, http);
        if (second.sessionIsOver()) {
            throw new PortalStopped(new Outcome.Misconfigured("session-refused"));
        }
        return second;
    }

    private String login(Http http) {
        ObjectNode fields = fields().put("username", settings.get(PortalSettings.USERNAME))
                .put("password", settings.get(PortalSettings.PASSWORD));
        HttpReply reply = http.send(request(PortalSettings.LOGIN_PATH, fields, HttpCall.Effect.NONE));
        PortalAnswer answer = loggedIn(reply);
        String given = answer.content().path("session").asText();
        if (!answer.isOk() || given.isEmpty()) {
            throw new PortalStopped(loginRefused(answer));
        }
        return given;
    }

    /** No message is on its way yet, so a failing login is never one message's trouble. */
    private PortalAnswer loggedIn(HttpReply reply) {
        try {
            return read(reply, HttpCall.Effect.NONE);
        } catch (PortalStopped stopped) {
            throw stopped.outcome() instanceof Outcome.Unknown unknown
                    ? new PortalStopped(Outcome.TargetDown.of("login: " + unknown.signal()))
                    : stopped;
        }
    }

    /** Only what speaks of our account needs our operator; a busy portal comes back by itself. */
    private Outcome loginRefused(PortalAnswer answer) {
        String what = "login-refused: error_code " + answer.code();
        Outcome meaning = refused(answer);
        boolean ours = meaning instanceof Outcome.Misconfigured || meaning instanceof Outcome.Unroutable;
        return !answer.isOk() && (ours || answer.speaksOfTheAccount())
                ? new Outcome.Misconfigured(what)
                : Outcome.TargetDown.of(what);
    }

    private PortalAnswer call(String service, String with, ObjectNode fields, HttpCall.Effect effect, Http http) {
        ObjectNode body = fields().put("session", with)
                .put("madonvi", settings.get(PortalSettings.UNIT))
                .put("service", service);
        body.setAll(fields);
        return read(http.send(request(PortalSettings.PATH, body, effect)), effect);
    }

    private HttpCall request(vn.lienthong.connector.Setting<String> path, ObjectNode body, HttpCall.Effect effect) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        HttpCall call = switch (effect) {
            case NONE -> HttpCall.ask(settings.get(path), JSON, bytes);
            case CHANGES -> HttpCall.post(settings.get(path), JSON, bytes);
        };
        HttpCall accepting = call.with("Accept", JSON).with("Charset", "utf-8");
        String dstcode = settings.get(PortalSettings.DSTCODE);
        return dstcode.isEmpty() ? accepting : accepting.with("dstcode", dstcode);
    }

    private PortalAnswer read(HttpReply reply, HttpCall.Effect effect) {
        boolean changes = effect == HttpCall.Effect.CHANGES;
        if (changes && DOUBTFUL.contains(reply.status())) {
            throw new PortalStopped(new Outcome.Unknown("HTTP " + reply.status()));
        }
        if (reply.status() >= 300) {
            throw new PortalStopped(signals.judge(reply).orElseGet(() -> Outcome.Refused.of("HTTP " + reply.status())));
        }
        return PortalAnswer.read(reply.body()).orElseThrow(() -> new PortalStopped(noAnswer(changes)));
    }

    private static Outcome noAnswer(boolean changes) {
        String signal = "not-the-portal";
        return changes ? new Outcome.Unknown(signal) : Outcome.TargetDown.of(signal);
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
