package vn.lienthong.connectors.land;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SharedSession;
import vn.lienthong.connectors.http.HttpSignals;
import vn.lienthong.connectors.ngsp.AnswerNode;

/** The land office's system as calls: a token by password, and {@code {data, status{success, code}}} as answers. */
final class LandSystem {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CODE = "-?\\d{1,6}";
    private static final String MALFORMED = "answer-malformed";
    private static final int NOT_LET_IN = 401;

    private final Settings settings;
    private final HttpSignals signals;
    private final SharedSession session = new SharedSession();

    LandSystem(Settings settings, Clock clock) {
        this.settings = settings;
        signals = new HttpSignals(clock);
    }

    Outcome receive(byte[] body, Http http) {
        HttpCall call = HttpCall.post(settings.get(LandSettings.RECEIVE_PATH), "application/json", body);
        try {
            String used = session.get(() -> login(http));
            HttpReply reply = http.send(bearing(used, call));
            if (reply.status() == NOT_LET_IN) {
                // Whoever is refused for the token has handed nothing over yet.
                session.forget(used);
                reply = http.send(bearing(session.get(() -> login(http)), call));
            }
            return outcome(reply);
        } catch (NotLoggedIn refused) {
            return refused.outcome;
        }
    }

    private static HttpCall bearing(String token, HttpCall call) {
        return call.with("Authorization", "Bearer " + token);
    }

    private String login(Http http) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "grant_type", "password",
                "username", settings.get(LandSettings.USERNAME),
                "password", settings.get(LandSettings.PASSWORD),
                "client_id", settings.get(LandSettings.CLIENT_ID),
                "client_secret", settings.get(LandSettings.CLIENT_SECRET)));
        HttpReply reply = http.send(HttpCall.ask(settings.get(LandSettings.LOGIN_PATH), FORM, encoded(fields)));
        if (reply.status() == 400) {
            throw new NotLoggedIn(new Outcome.Misconfigured("login-refused: HTTP 400"));
        }
        signals.judge(reply, HttpCall.Effect.NONE).ifPresent(failure -> {
            // Nothing is on its way yet: a failing log-in leaves nothing in doubt.
            throw new NotLoggedIn(
                    failure instanceof Outcome.Unknown unknown
                            ? Outcome.TargetDown.of("login: " + unknown.signal())
                            : failure);
        });
        return AnswerNode.read(reply.body())
                .flatMap(answer -> answer.text("access_token"))
                .filter(token -> token.chars().allMatch(c -> c > 0x20 && c < 0x7f))
                .orElseThrow(() -> new NotLoggedIn(Outcome.TargetDown.of("login: " + MALFORMED)));
    }

    private static byte[] encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Outcome outcome(HttpReply reply) {
        Optional<Outcome> failure = signals.judge(reply, HttpCall.Effect.CHANGES);
        if (failure.isPresent()) {
            return failure.get();
        }
        if (reply.status() >= 300) {
            return Outcome.Refused.of("HTTP " + reply.status());
        }
        Optional<AnswerNode> answer = AnswerNode.read(reply.body());
        Optional<String> success = answer.map(one -> one.in("status")).flatMap(status -> status.text("success"));
        if (success.isEmpty()) {
            return new Outcome.Unknown(MALFORMED);
        }
        if (success.get().equals("true")) {
            return new Outcome.Delivered(answer.flatMap(one -> one.text("data"))
                    .filter(number -> number.matches(CODE))
                    .orElse(null));
        }
        // Its message may quote the dossier.
        return Outcome.Refused.of(answer.flatMap(one -> one.in("status").text("code"))
                .filter(code -> code.matches(CODE))
                .orElse("success false"));
    }

    /** There is no token. */
    private static final class NotLoggedIn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        NotLoggedIn(Outcome outcome) {
            super(outcome.getClass().getSimpleName(), null, false, false);
            this.outcome = outcome;
        }
    }
}
