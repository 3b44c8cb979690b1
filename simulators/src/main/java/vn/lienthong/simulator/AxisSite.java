package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The services of the axis, domain section 1.7. */
final class AxisSite implements Site {
    private final AxisGuard guard;
    private final AxisMemory memory;
    private final List<AxisSystem> systems;
    private volatile boolean listsTwice;

    AxisSite(AxisGuard guard, AxisMemory memory, List<AxisSystem> systems) {
        this.guard = guard;
        this.memory = memory;
        this.systems = systems;
    }

    @Override
    public Work read(Call call) {
        String service = call.path().substring(call.path().lastIndexOf('/') + 1);
        return switch (service) {
            case "sendEdoc" -> signed(service, call, system -> send(system, call));
            case "getReceivedEdocList" -> signed(service, call, system -> received(system, call));
            case "getEdoc" -> signed(service, call, system -> open(system, call));
            case "updateStatus" -> signed(service, call, system -> confirm(call));
            case "getSentEdocList" ->
                signed(service, call, system -> ok(body -> body.set("data", memory.sentBy(system))));
            case "getAgenciesList" -> signed(service, call, system -> ok(body -> body.set("data", agencies())));
            case "countReceiveEdoc" -> signed(service, call, system -> count(system, "edoc"));
            case "countReceiveStatus" -> signed(service, call, system -> count(system, "status"));
            default -> new FixedWork("nowhere", Answer.text(404, "Not Found"));
        };
    }

    @Override
    public Optional<Answer> observe(Call call) {
        if (call.is("GET", "/__sim/effects")) {
            return Optional.of(memory.effects().page(call, AxisEffect::asLine));
        }
        return call.is("GET", "/__sim/status") ? Optional.of(Answer.json(200, status())) : Optional.empty();
    }

    @Override
    public void reset() {
        memory.clear();
        guard.forget();
        listsTwice = false;
    }

    void listsTwice(boolean twice) {
        listsTwice = twice;
    }

    ObjectNode status() {
        return Json.object()
                .put("effects", memory.effects().size())
                .put("waiting", memory.waiting())
                .put("confirmed", memory.confirmed().size());
    }

    static Answer fail(String code, String sentence) {
        return Answer.json(
                200, Json.object().put("status", "FAIL").put("ErrorCode", code).put("ErrorDesc", sentence));
    }

    private PackageWork signed(String service, Call call, Function<AxisSystem, Answer> served) {
        return new PackageWork(
                service,
                () -> guard.admit(call).map(served).orElseGet(() -> fail("15", "Sai systemId, khóa hoặc thời điểm")),
                fail("22", "Sai định dạng edXML"));
    }

    private Answer send(AxisSystem system, Call call) {
        String from = AxisGuard.header(call, "from");
        String messageType = AxisGuard.header(call, "messagetype");
        Optional<byte[]> file = AxisMultipart.part(call, "file_doc");
        if (file.isEmpty() || !sha256(file.get()).equals(AxisGuard.header(call, "hash-file"))) {
            return fail("10", "Tệp không hợp lệ");
        }
        if (!system.agencies().contains(from)) {
            return fail("19", "Đơn vị gửi chưa đăng ký");
        }
        Optional<AxisPackage> parts = AxisPackage.read(file.get(), messageType);
        if (parts.isEmpty()) {
            return fail("22", "Sai định dạng edXML");
        }
        boolean unknown = parts.get().receivers().stream()
                .anyMatch(to -> memory.ownerOf(to).isEmpty());
        if (unknown) {
            return fail("18", "Đơn vị nhận không tồn tại");
        }
        String docId = memory.send(messageType, from, parts.get(), sha256(file.get()), file.get());
        return ok(body -> body.put("DocId", docId));
    }

    private Answer received(AxisSystem system, Call call) {
        ArrayNode list = Json.object().arrayNode();
        for (AxisLetter letter : memory.waitingFor(system, AxisGuard.header(call, "messagetype"))) {
            for (int times = listsTwice ? 2 : 1; times > 0; times--) {
                list.add(Json.object()
                        .put("docId", letter.docId())
                        .put("serviceType", "eDoc")
                        .put("messageType", letter.messageType())
                        .put("created_time", letter.at())
                        .put("updated_time", letter.at())
                        .put("from", letter.from())
                        .put("to", letter.to())
                        .put("status", "inbox")
                        .put("status_desc", ""));
            }
        }
        return ok(body -> body.set("data", list));
    }

    private Answer open(AxisSystem system, Call call) {
        return memory.open(system, AxisGuard.header(call, "docId"))
                .map(edxml -> ok(body -> body.put("data", Base64.getEncoder().encodeToString(edxml))))
                .orElseGet(() -> fail("21", "Không có văn bản"));
    }

    private Answer confirm(Call call) {
        memory.confirm(AxisGuard.header(call, "docid"), AxisGuard.header(call, "status"));
        return ok(body -> body.put("DocId", AxisGuard.header(call, "docid")));
    }

    private Answer count(AxisSystem system, String messageType) {
        return ok(
                body -> body.put("count", memory.waitingFor(system, messageType).size()));
    }

    private ArrayNode agencies() {
        ArrayNode list = Json.object().arrayNode();
        systems.forEach(system -> system.agencies()
                .forEach(code -> list.add(Json.object()
                        .put("id", code)
                        .put("code", code)
                        .put("name", "Cơ quan " + code)
                        .put("oldCode", "")
                        .put("code102", code))));
        return list;
    }

    private static Answer ok(Consumer<ObjectNode> more) {
        ObjectNode body =
                Json.object().put("status", "OK").put("ErrorCode", "0").put("ErrorDesc", "");
        more.accept(body);
        return Answer.json(200, body);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
