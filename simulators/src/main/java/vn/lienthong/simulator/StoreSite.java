package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The services of a province's indicator store: HTTP 200 always, its verdict in {@code error.code}. */
final class StoreSite implements Site {
    private static final String LOGIN = "/_vti_bin/TD.QuanLyMaDinhDanh.Service/Mddservice.svc/LoginUser";
    private static final String SERVICE = "/_vti_bin/TD.BC.DW/DWService.svc";
    private static final int WELL = 200;
    private static final int UNREADABLE = 400;
    private static final int LOGGED_OUT = 401;

    private final String user;
    private final String password;
    private final ReportMemory memory;
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger issued = new AtomicInteger();

    StoreSite(String user, String password, ReportMemory memory) {
        this.user = user;
        this.password = password;
        this.memory = memory;
    }

    @Override
    public Work read(Call call) {
        if (call.is("POST", LOGIN)) {
            return new StoreWork(
                    "login", () -> Json.readObject(call.body()).map(this::login).orElseGet(() -> said(UNREADABLE)));
        }
        if (call.is("POST", SERVICE + "/CapNhatChiTieuDonVi")) {
            return new StoreWork("write", () -> inSession(call, this::write));
        }
        if (call.is("POST", SERVICE + "/indicators")) {
            return new StoreWork("read", () -> inSession(call, this::values));
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
        sessions.clear();
    }

    private Answer login(ObjectNode account) {
        if (!account.path("user").asText().equals(user)
                || !account.path("pass").asText().equals(password)) {
            return said(LOGGED_OUT);
        }
        String token = "phien-" + issued.incrementAndGet();
        sessions.add(token);
        ObjectNode data = Json.object().put("accessToken", token).put("tokenType", "Bearer");
        return Answer.json(200, envelope(WELL, data));
    }

    private Answer inSession(Call call, Function<ObjectNode, Answer> served) {
        boolean known = call.header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()))
                .filter(sessions::contains)
                .isPresent();
        return known ? Json.readObject(call.body()).map(served).orElseGet(() -> said(UNREADABLE)) : said(LOGGED_OUT);
    }

    private Answer write(ObjectNode body) {
        BigDecimal value = body.path("value").isNumber() ? body.path("value").decimalValue() : null;
        ReportCellKey cell = new ReportCellKey(
                body.path("officeCode").asText().replace('-', '.'),
                period(body),
                body.path("indicatorCode").asText());
        return said(memory.write(cell, value) ? WELL : UNREADABLE);
    }

    private Answer values(ObjectNode body) {
        Set<String> indicators = new LinkedHashSet<>();
        body.path("indicatorCodes").forEach(code -> indicators.add(code.asText()));
        ArrayNode data = Json.object().arrayNode();
        memory.shown(body.path("officeCode").asText(), period(body), indicators)
                .forEach(one -> data.add(Json.object()
                        .put("indicatorCode", one.path("indicatorCode").asText())
                        .put("unit", "")
                        .set("value", one.path("value"))));
        return Answer.json(200, envelope(WELL, data));
    }

    private static String period(ObjectNode body) {
        return body.path("dataYear").asText() + "/" + body.path("periodId").asText() + "/"
                + body.path("dataTypeId").asText();
    }

    static Answer said(int code) {
        return Answer.json(200, envelope(code, Json.object().nullNode()));
    }

    private static ObjectNode envelope(int code, JsonNode data) {
        ObjectNode body = Json.object();
        body.set("data", data);
        body.put("total", data.size());
        body.putObject("error").put("code", code).put("internalMessage", "").put("userMessage", "");
        return body;
    }
}
