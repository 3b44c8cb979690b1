package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SharedSession;
import vn.lienthong.connectors.http.HttpSignals;

/** The portal's services as calls; whatever is no answer ends the conversation as {@link PortalStopped}. */
final class Portal {
    private static final String JSON = "application/json";
    private static final int NOT_LET_IN = 401;

    private final Settings settings;
    private final HttpSignals signals;
    private final PortalRefusal refusal;
    private final SharedSession session = new SharedSession();

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
            throw new PortalStopped(notAnswered(answer));
        }
        return answer.content().path("result");
    }

    /** A question has no content that could be refused: that it failed says nothing of the message. */
    private Outcome notAnswered(PortalAnswer answer) {
        return refused(answer) instanceof Outcome.Refused
                ? new Outcome.Unknown("look-up: error_code " + answer.code())
                : refused(answer);
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
        HttpReply reply = call(service, used, fields, effect, http);
        if (!isOver(reply)) {
            return read(reply, effect);
        }
        session.forget(used);
        HttpReply second = call(service, session.get(() -> login(http)), fields, effect, http);
        if (second.status() < 300 && isOver(second)) {
            // The login was good: whoever gives sessions and refuses them has trouble of its own.
            throw new PortalStopped(Outcome.TargetDown.of("session-refused"));
        }
        return read(second, effect);
    }

    private static boolean isOver(HttpReply reply) {
        return reply.status() == NOT_LET_IN
                || (reply.status() < 300
                        && PortalAnswer.read(reply.body())
                                .filter(PortalAnswer::sessionIsOver)
                                .isPresent());
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

    private HttpReply call(String service, String with, ObjectNode fields, HttpCall.Effect effect, Http http) {
        ObjectNode body = fields().put("session", with)
                .put("madonvi", settings.get(PortalSettings.UNIT))
                .put("service", service);
        body.setAll(fields);
        return http.send(request(PortalSettings.PATH, body, effect));
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
        if (reply.status() >= 300) {
            throw new PortalStopped(
                    signals.judge(reply, effect).orElseGet(() -> Outcome.Refused.of("HTTP " + reply.status())));
        }
        return PortalAnswer.read(reply.body()).orElseThrow(() -> new PortalStopped(noAnswer(effect)));
    }

    private static Outcome noAnswer(HttpCall.Effect effect) {
        String signal = "not-the-portal";
        return effect == HttpCall.Effect.CHANGES ? new Outcome.Unknown(signal) : Outcome.TargetDown.of(signal);
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
