package vn.lienthong.connectors.provincereport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.ExactJson;
import vn.lienthong.connectors.http.HttpSignals;
import vn.lienthong.model.IndicatorReport;

/** The services of the store as calls. HTTP 200 means nothing there: {@code error.code} 200 does. */
final class IndicatorStore {
    private static final String NOT_THE_STORE = "not-the-report-system";
    private static final int WELL = 200;
    private static final int LOGGED_OUT = 401;
    /** From here on the call failed; below it is a verdict on the cell. ASSUMED after HTTP. */
    private static final int FAILED = 500;

    private final String login;
    private final String service;
    private final String user;
    private final String password;
    private final HttpSignals signals;

    IndicatorStore(Settings settings, Clock clock) {
        login = settings.get(StoreSettings.LOGIN);
        service = settings.get(StoreSettings.SERVICE);
        user = settings.get(StoreSettings.USER);
        password = settings.get(StoreSettings.PASSWORD);
        signals = new HttpSignals(clock);
    }

    /** Logs in; a conversation has a session of its own. */
    Session login(Http http) {
        ObjectNode body = ExactJson.object().put("user", user).put("pass", password);
        JsonNode answer = read(http.send(call(login, "", body, HttpCall.Effect.NONE)), HttpCall.Effect.NONE);
        int said = answer.path("error").path("code").asInt(WELL);
        String token = answer.path("data").path("accessToken").asText("");
        if (said == LOGGED_OUT) {
            throw new Stopped(new Outcome.Misconfigured("login: HTTP 401"));
        }
        if (said != WELL || token.isEmpty()) {
            throw new Stopped(Outcome.Refused.of("login " + said));
        }
        return new Session(token, http);
    }

    private HttpCall call(String path, String token, ObjectNode body, HttpCall.Effect effect) {
        HttpCall call = new HttpCall("POST", path, Map.of(), ExactJson.bytes(body), effect)
                .with("Content-Type", "application/json");
        return token.isEmpty() ? call : call.with("Authorization", "Bearer " + token);
    }

    private JsonNode read(HttpReply reply, HttpCall.Effect effect) {
        signals.judge(reply, effect).ifPresent(outcome -> {
            throw new Stopped(outcome);
        });
        return ExactJson.read(reply.body())
                .filter(answer -> answer.path("error").isObject())
                .orElseThrow(() -> new Stopped(new Outcome.Unknown(NOT_THE_STORE)));
    }

    /** What may be asked for after the log-in. */
    final class Session {
        private final String token;
        private final Http http;

        private Session(String token, Http http) {
            this.token = token;
            this.http = http;
        }

        /** Writes one cell; what the store says against it, if anything. */
        Optional<String> write(StoreCodes.Place place, IndicatorReport.Value value) {
            ObjectNode body = ReportToCells.write(place, value);
            JsonNode answer = read(
                    http.send(call(service + "/CapNhatChiTieuDonVi", token, body, HttpCall.Effect.CHANGES)),
                    HttpCall.Effect.CHANGES);
            int said = answer.path("error").path("code").asInt();
            if (said == LOGGED_OUT) {
                // Logged out in the middle: what was written stays, and all of it is written again.
                throw new Stopped(Outcome.TargetDown.of("session-refused"));
            }
            if (said >= FAILED) {
                throw new Stopped(Outcome.Refused.of(Integer.toString(said)));
            }
            return said == WELL ? Optional.empty() : Optional.of(Integer.toString(said));
        }

        /** What stands there, by indicator; a cell that the store leaves out is not in it. */
        Map<String, Optional<BigDecimal>> values(StoreCodes.Place place, List<String> indicators) {
            JsonNode answer = read(
                    http.send(call(
                            service + "/indicators",
                            token,
                            ReportToCells.question(place, indicators),
                            HttpCall.Effect.NONE)),
                    HttpCall.Effect.NONE);
            if (answer.path("error").path("code").asInt() != WELL
                    || !answer.path("data").isArray()) {
                throw new Stopped(new Outcome.Unknown(NOT_THE_STORE));
            }
            Map<String, Optional<BigDecimal>> values = new HashMap<>();
            answer.path("data")
                    .forEach(one -> StoreJson.number(one.path("value"))
                            .ifPresent(value ->
                                    values.put(one.path("indicatorCode").asText(), value)));
            return values;
        }
    }

    /** The conversation is over before its end, with this outcome. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Stopped(Outcome outcome) {
            super(outcome.getClass().getSimpleName());
            this.outcome = outcome;
        }

        Outcome outcome() {
            return outcome;
        }
    }
}
