package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The services of an axis that is entered with a log-in, domain section 1.8 (Lạng Sơn). */
final class AxisRestSite implements Site {
    private static final String LOGIN = "login";

    private final AxisAccount account;
    private final AxisTokens tokens;
    private final AxisMemory memory;

    AxisRestSite(AxisAccount account, AxisTokens tokens, AxisMemory memory) {
        this.account = account;
        this.tokens = tokens;
        this.memory = memory;
    }

    @Override
    public Work read(Call call) {
        String service = call.path().substring(call.path().lastIndexOf('/') + 1);
        return switch (service) {
            case LOGIN -> new FixedWork(LOGIN, login(call));
            case "sendEdoc" -> known(service, call, () -> send(call));
            case "syncReceivedEdocList" -> known(service, call, () -> received(call));
            case "getEdoc" -> known(service, call, () -> open(call));
            case "updateStatus" -> known(service, call, () -> confirm(call));
            case "getSentEdocList" ->
                known(service, call, () -> ok(data -> data.set("content", memory.sentBy(account.system()))));
            case "getAgenciesList" -> known(service, call, () -> agencies(call.query("currentPage", 1)));
            default -> new FixedWork("nowhere", Answer.text(404, "Not Found"));
        };
    }

    @Override
    public Optional<Answer> observe(Call call) {
        return call.is("GET", "/__sim/effects")
                ? Optional.of(memory.effects().page(call, AxisEffect::asLine))
                : Optional.empty();
    }

    @Override
    public void reset() {
        memory.clear();
        tokens.forget();
    }

    private Answer login(Call call) {
        ObjectNode said = Json.readObject(call.body()).orElseGet(Json::object);
        boolean right = said.path("username").asText().equals(account.username())
                && said.path("password").asText().equals(account.password())
                && said.has("applicationCode");
        ObjectNode body = Json.object().put("code", right ? 200 : 401).put("message", right ? "" : "Sai tài khoản");
        if (right) {
            body.putObject("data").put("token", tokens.give());
        }
        return Answer.json(200, body);
    }

    private PackageWork known(String service, Call call, Supplier<Answer> served) {
        return new PackageWork(service, () -> admitted(call, served), fail("22", "Sai định dạng edXML"));
    }

    private Answer admitted(Call call, Supplier<Answer> served) {
        String bearer = call.header("Authorization").orElse("");
        if (!bearer.startsWith("Bearer ") || !tokens.isGood(bearer.substring(7))) {
            return Answer.json(401, Json.object().put("code", 401).put("message", "Unauthorized"));
        }
        boolean known = call.header("X-SystemId")
                        .orElse("")
                        .equals(account.system().id())
                && call.header("X-SecretKey").orElse("").equals(account.system().secret());
        return known ? served.get() : fail("15", "Sai systemId hoặc secretKey");
    }

    private Answer send(Call call) {
        Optional<byte[]> file = AxisMultipart.part(call, "edocFile");
        String messageType = AxisMultipart.part(call, "messageType")
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElse("");
        Optional<AxisPackage> parts = file.flatMap(edxml -> AxisPackage.read(edxml, messageType));
        if (file.isEmpty() || parts.isEmpty()) {
            return fail("22", "Sai định dạng edXML");
        }
        for (String to : parts.get().receivers()) {
            if (memory.ownerOf(to).isEmpty()) {
                return fail("18", "Đơn vị nhận " + to + " không tồn tại");
            }
        }
        String from = parts.get().sender();
        if (!account.system().agencies().contains(from)) {
            return fail("19", "Đơn vị gửi chưa đăng ký");
        }
        String docId = memory.send(messageType, from, parts.get(), AxisSite.sha256(file.get()), file.get());
        return ok(data -> data.put("docId", docId));
    }

    private Answer received(Call call) {
        if (call.query("fromDate").isEmpty() || call.query("toDate").isEmpty()) {
            return fail("10", "Thiếu ngày");
        }
        ArrayNode list = Json.object().arrayNode();
        memory.waitingFor(account.system(), call.query("messageType").orElse(""))
                .forEach(letter -> list.add(line(letter, "inbox")));
        memory.settledFor(account.system(), call.query("messageType").orElse(""))
                .forEach(letter -> list.add(line(letter, "done")));
        return ok(data -> data.set("content", list));
    }

    private static ObjectNode line(AxisLetter letter, String status) {
        return Json.object()
                .put("docId", letter.docId())
                .put("messageType", letter.messageType())
                .put("from", letter.from())
                .put("to", letter.to())
                .put("status", status);
    }

    private Answer open(Call call) {
        return memory.open(account.system(), call.query("docId").orElse(""))
                .map(edxml -> ok(data -> data.put("data", Base64.getEncoder().encodeToString(edxml))))
                .orElseGet(() -> fail("21", "Không có văn bản"));
    }

    /** One agency a page. */
    private Answer agencies(long page) {
        ArrayNode list = Json.object().arrayNode();
        List<String> codes = account.system().agencies();
        codes.stream()
                .skip(page - 1)
                .limit(1)
                .forEach(code -> list.add(Json.object()
                        .put("id", code)
                        .put("code", code)
                        .put("oldCode", "")
                        .put("name", "Cơ quan " + code)
                        .put("parentId", "")
                        .put("level", 2)
                        .put("type", "INTERNAL")));
        return ok(data -> {
            data.put("currentPage", page).put("totalPages", codes.size()).put("pageSize", 1);
            data.set("content", list);
        });
    }

    private Answer confirm(Call call) {
        ObjectNode said = Json.readObject(call.body()).orElseGet(Json::object);
        memory.confirm(said.path("docId").asText(), said.path("status").asText());
        return ok(data -> {});
    }

    private static Answer ok(Consumer<ObjectNode> more) {
        ObjectNode body = Json.object().put("code", 200).put("message", "");
        more.accept(body.putObject("data").put("status", "OK"));
        return Answer.json(200, body);
    }

    private static Answer fail(String code, String sentence) {
        ObjectNode body = Json.object().put("code", 200).put("message", "");
        body.putObject("data").put("status", "FAIL").put("errorCode", code).put("errorDetail", sentence);
        return Answer.json(200, body);
    }
}
