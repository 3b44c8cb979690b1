package vn.lienthong.connectors.nationalreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.ExactJson;
import vn.lienthong.connectors.http.HttpSignals;
import vn.lienthong.model.IndicatorReport;

/** The services of the reporting system as calls; whatever is no answer of it ends the conversation. */
final class ReportSystem {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final String WHERE = "/bcqg/v1";
    private static final String NOT_THE_SYSTEM = "not-the-report-system";
    private static final byte[] NOTHING = {};

    private final Map<String, String> access;
    private final HttpSignals signals;
    private final Duration lockedAgain;
    private final Clock clock;

    ReportSystem(Settings settings, Clock clock) {
        access = Map.of("Authorization", "Bearer " + settings.get(ReportSettings.TOKEN));
        signals = new HttpSignals(clock);
        lockedAgain = settings.get(ReportSettings.LOCKED);
        this.clock = clock;
    }

    /** Hands a submission in; its number there. */
    String submit(IndicatorReport report, String idempotencyKey, Http http) {
        HttpCall call = new HttpCall(
                        "POST",
                        WHERE + "/submissions",
                        access,
                        ReportToSubmission.write(report),
                        HttpCall.Effect.CHANGES)
                .with("Content-Type", "application/json")
                .with("Idempotency-Key", idempotencyKey);
        return taken(http.send(call));
    }

    /** Takes a submission back; one that was taken back before is taken back all the same. Its number there. */
    String recall(String id, IndicatorReport.Recall recall, Http http) {
        byte[] body = ExactJson.bytes(
                ExactJson.object().put("reason", recall.reason()).put("signedBy", recall.by()));
        HttpCall call = new HttpCall(
                        "POST", WHERE + "/submissions/" + id + "/recall", access, body, HttpCall.Effect.CHANGES)
                .with("Content-Type", "application/json");
        return taken(http.send(call));
    }

    private String taken(HttpReply reply) {
        if (reply.status() == 409 && code(reply).equals("PERIOD_LOCKED")) {
            Instant until = clock.instant().plus(lockedAgain);
            throw new Stopped(new Outcome.NotNow("PERIOD_LOCKED", until));
        }
        return text(read(reply), "submissionId");
    }

    /** State of a submission and of each of its items. */
    JsonNode submission(String id, Http http) {
        JsonNode answer = read(http.send(get("/submissions/" + id)));
        text(answer, "state");
        return answer;
    }

    /** What stands there. */
    JsonNode values(IndicatorReport report, List<String> indicators, Http http) {
        JsonNode values = read(http.send(
                        get("/values?orgCode=" + report.organisation().value() + "&periodId=" + report.period()
                                + "&indicatorCodes=" + String.join(",", indicators))))
                .path("values");
        if (!values.isArray()) {
            throw new Stopped(new Outcome.Unknown(NOT_THE_SYSTEM));
        }
        return values;
    }

    private HttpCall get(String path) {
        return new HttpCall("GET", WHERE + path, access, NOTHING, HttpCall.Effect.NONE);
    }

    /** HTTP 200 means nothing: only an answer in the system's own words does. */
    private JsonNode read(HttpReply reply) {
        // Submissions carry their identity: one that is handed in twice does no harm.
        signals.judge(reply, HttpCall.Effect.NONE).ifPresent(outcome -> {
            throw new Stopped(outcome);
        });
        JsonNode answer =
                ExactJson.read(reply.body()).orElseThrow(() -> new Stopped(new Outcome.Unknown(NOT_THE_SYSTEM)));
        if (reply.status() >= 300 || answer.hasNonNull("error")) {
            throw new Stopped(Outcome.Refused.of(code(reply)));
        }
        return answer;
    }

    private static String code(HttpReply reply) {
        String said = ExactJson.read(reply.body())
                .map(body -> body.path("error").path("code").asText(""))
                .orElse("");
        return CODE.matcher(said).matches() ? said : "HTTP " + reply.status();
    }

    private static String text(JsonNode answer, String field) {
        String text = answer.path(field).asText("");
        if (!CODE.matcher(text).matches()) {
            throw new Stopped(new Outcome.Unknown(NOT_THE_SYSTEM));
        }
        return text;
    }

    static String shown(JsonNode code) {
        return CODE.matcher(code.asText("")).matches() ? code.asText() : "–";
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
