package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The land office's system (domain section 4.6): a token by password, and dossiers that are taken in. */
final class LandSite implements Site {
    static final String RECEIVE = "TiepNhanHoSo";
    private static final int REFUSED = 22;

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger given = new AtomicInteger();
    private final Log<String> taken = new Log<>(Log.DEFAULT_LIMIT);

    @Override
    public Work read(Call call) {
        if (call.is("POST", "/token")) {
            return new LandWork("login", () -> login(call));
        }
        return call.is("POST", "/" + RECEIVE)
                ? new LandWork(RECEIVE, () -> receive(call))
                : new FixedWork("nowhere", Answer.text(404, "Not Found"));
    }

    private Answer login(Call call) {
        String form = new String(call.body(), StandardCharsets.UTF_8);
        boolean known = form.contains("grant_type=password")
                && form.contains("username=" + LandSimulator.USERNAME)
                && form.contains("password=" + LandSimulator.PASSWORD);
        if (!known) {
            return Answer.json(400, Json.object().put("error", "invalid_grant"));
        }
        String token = "demo-land-" + given.incrementAndGet();
        tokens.add(token);
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", 3600));
    }

    private Answer receive(Call call) {
        String shown = call.header("Authorization").orElse("");
        if (!shown.startsWith("Bearer ") || !tokens.contains(shown.substring("Bearer ".length()))) {
            return Answer.text(401, "Unauthorized");
        }
        ObjectNode dossier = Json.readObject(call.body()).orElseGet(Json::object);
        String number = dossier.path("SoBienNhan").asText();
        if (number.isEmpty()
                || dossier.path("ThongTinNguoiNopDon").path("HoTen").asText().isEmpty()) {
            return Answer.json(200, said(0, false, REFUSED));
        }
        taken.add(no -> number);
        return Answer.json(200, said(taken.size(), true, 0));
    }

    private static ObjectNode said(long number, boolean success, int code) {
        ObjectNode answer = Json.object().put("data", number);
        answer.putObject("status")
                .put("success", success)
                .put("code", code)
                .put("type", "")
                .put("time", "2026-03-05T08:20:00")
                .put("message", success ? "Thành công" : "Dữ liệu không hợp lệ");
        return answer;
    }

    List<String> taken() {
        return taken.list();
    }

    void expire() {
        tokens.clear();
    }

    @Override
    public Optional<Answer> observe(Call call) {
        return call.is("GET", "/__sim/status")
                ? Optional.of(Answer.json(200, Json.object().put("taken", taken.size())))
                : Optional.empty();
    }

    @Override
    public void reset() {
        tokens.clear();
        taken.clear();
    }

    private record LandWork(String service, Supplier<Answer> done) implements Work {
        @Override
        public Answer perform() {
            return done.get();
        }

        @Override
        public boolean canSuffer(FaultKind kind) {
            return switch (kind) {
                case DUPLICATE_ANSWER, SESSION_EXPIRED -> false;
                case ERROR_200 -> service.equals(RECEIVE);
                default -> true;
            };
        }

        @Override
        public Answer suffer(FaultKind kind) {
            return Answer.json(200, said(0, false, REFUSED));
        }
    }
}
