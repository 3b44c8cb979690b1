package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The services of the national reporting system as domain section 5.6 assumes them. */
final class ReportSite implements Site {
    private static final String SUBMISSIONS = "/bcqg/v1/submissions";
    private static final String RECALL = "/recall";
    private static final String VALUES = "/bcqg/v1/values";

    private final String token;
    private final ReportMemory memory;

    ReportSite(String token, ReportMemory memory) {
        this.token = token;
        this.memory = memory;
    }

    @Override
    public Work read(Call call) {
        if (call.is("POST", SUBMISSIONS)) {
            return known("submit", call, () -> submit(call));
        }
        if (call.method().equals("POST")
                && call.path().startsWith(SUBMISSIONS + "/")
                && call.path().endsWith(RECALL)) {
            return known("recall", call, () -> recall(call));
        }
        if (call.method().equals("GET") && call.path().startsWith(SUBMISSIONS + "/")) {
            return known("state", call, () -> state(call.path().substring(SUBMISSIONS.length() + 1)));
        }
        if (call.is("GET", VALUES)) {
            return known("values", call, () -> values(call));
        }
        return new FixedWork("nowhere", Answer.text(404, "Not Found"));
    }

    @Override
    public Optional<Answer> observe(Call call) {
        if (!call.is("GET", "/__sim/values")) {
            return Optional.empty();
        }
        ObjectNode all = Json.object();
        memory.values()
                .forEach((cell, value) ->
                        all.put(cell.organisation() + "/" + cell.period() + "/" + cell.indicator(), value));
        return Optional.of(Answer.json(200, all));
    }

    @Override
    public void reset() {
        memory.clear();
    }

    private ReportWork known(String service, Call call, Supplier<Answer> served) {
        return new ReportWork(
                service,
                () -> call.header("Authorization")
                                .filter(("Bearer " + token)::equals)
                                .isPresent()
                        ? served.get()
                        : error(401, "TOKEN_INVALID"));
    }

    private Answer submit(Call call) {
        Optional<ObjectNode> submission = Json.readObject(call.body());
        String key = call.header("Idempotency-Key").orElse("");
        if (submission.isEmpty() || key.isEmpty()) {
            return error(400, "SUBMISSION_UNREADABLE");
        }
        if (memory.isLocked(submission.get().path("periodId").asText())) {
            return error(409, "PERIOD_LOCKED");
        }
        return Answer.json(
                202,
                Json.object()
                        .put("submissionId", memory.take(key, submission.get()))
                        .put("state", "RECEIVED"));
    }

    private Answer recall(Call call) {
        String path = call.path();
        String number = path.substring(SUBMISSIONS.length() + 1, path.length() - RECALL.length());
        Optional<ObjectNode> submission = memory.submission(number);
        if (submission.isEmpty()) {
            return error(400, "SUBMISSION_UNKNOWN");
        }
        if (memory.isLocked(submission.get().path("periodId").asText())) {
            return error(409, "PERIOD_LOCKED");
        }
        memory.recall(number);
        return Answer.json(200, Json.object().put("submissionId", number).put("state", "RECALLED"));
    }

    private Answer state(String number) {
        return memory.submission(number)
                .map(submission -> Answer.json(200, submission))
                .orElseGet(() -> error(400, "SUBMISSION_UNKNOWN"));
    }

    private Answer values(Call call) {
        ObjectNode answer = Json.object();
        answer.set(
                "values",
                memory.shown(
                        call.query("orgCode").orElse(""),
                        call.query("periodId").orElse(""),
                        new LinkedHashSet<>(
                                List.of(call.query("indicatorCodes").orElse("").split(",")))));
        return Answer.json(200, answer);
    }

    static Answer error(int status, String code) {
        ObjectNode body = Json.object();
        body.putObject("error").put("code", code);
        return Answer.json(status, body);
    }
}
