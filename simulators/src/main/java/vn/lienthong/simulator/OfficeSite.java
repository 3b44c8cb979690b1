package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The services of a document system, domain section 1.8 (Tây Ninh). */
final class OfficeSite implements Site {
    /** A multiple of three, so that portions in base64 follow each other without padding. */
    private static final int PORTION = 3 << 18;

    private final String secret;
    private final OfficeMemory memory;

    OfficeSite(String secret, OfficeMemory memory) {
        this.secret = secret;
        this.memory = memory;
    }

    @Override
    public Work read(Call call) {
        String service = call.path().substring(call.path().lastIndexOf('/') + 1);
        return switch (service) {
            case "sendDocument" -> known(service, call, () -> send(call));
            case "checkExistDocument" ->
                known(service, call, () -> ok(body -> body.put("data", memory.has(docId(call), type(call)))));
            case "getPendingDocIds" -> known(service, call, () -> ok(body -> body.set("docIDs", pending(call))));
            case "getDocument" -> known(service, call, () -> open(call));
            case "confirmReceived" -> known(service, call, () -> confirm(call));
            default -> new FixedWork("nowhere", Answer.text(404, "Not Found"));
        };
    }

    @Override
    public Optional<Answer> observe(Call call) {
        return call.is("GET", "/__sim/effects")
                ? Optional.of(memory.effects().page(call, OfficeEffect::asLine))
                : Optional.empty();
    }

    @Override
    public void reset() {
        memory.clear();
    }

    static Answer fail(String code, String sentence) {
        ObjectNode body = Json.object().put("status", "FAIL").put("code", code);
        body.set("errors", Json.object().arrayNode().add(sentence));
        return Answer.json(200, body);
    }

    private PackageWork known(String service, Call call, Supplier<Answer> served) {
        return new PackageWork(
                service,
                () -> call.header("authorization").filter(secret::equals).isPresent()
                        ? served.get()
                        : fail("15", "Sai khóa"),
                fail("22", "Sai định dạng edXML"));
    }

    private Answer send(Call call) {
        boolean whole = type(call).equals(OfficeMemory.STATUS)
                || AxisPackage.read(call.body(), "edoc").isPresent();
        if (!whole) {
            return fail("22", "Sai định dạng edXML");
        }
        memory.take(docId(call), type(call), call.body());
        return ok(body -> body.put("docId", docId(call)));
    }

    private ArrayNode pending(Call call) {
        ArrayNode list = Json.object().arrayNode();
        memory.pending(type(call)).forEach(list::add);
        return list;
    }

    private Answer open(Call call) {
        return memory.open(docId(call)).map(OfficeSite::packed).orElseGet(() -> fail("21", "Không có văn bản"));
    }

    /** Written at once into one array: a package may be of a hundred megabytes. */
    private static Answer packed(byte[] edxml) {
        byte[] before = "{\"status\":\"OK\",\"code\":\"0\",\"errors\":[],\"data\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] after = "\"}".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + (edxml.length + 2) / 3 * 4 + after.length];
        ByteBuffer target = ByteBuffer.wrap(body).put(before);
        for (int from = 0; from < edxml.length; from += PORTION) {
            int to = Math.min(edxml.length, from + PORTION);
            target.put(Base64.getEncoder().encode(Arrays.copyOfRange(edxml, from, to)));
        }
        target.put(after);
        return new Answer(200, "application/json; charset=utf-8", body);
    }

    private Answer confirm(Call call) {
        memory.confirm(docId(call), call.header("status").orElse(""));
        return ok(body -> body.put("docId", docId(call)));
    }

    private static String type(Call call) {
        return call.header("type").orElse("");
    }

    private static String docId(Call call) {
        return call.header("docid").orElse("");
    }

    private static Answer ok(Consumer<ObjectNode> more) {
        ObjectNode body = Json.object().put("status", "OK").put("code", "0");
        body.set("errors", Json.object().arrayNode());
        more.accept(body);
        return Answer.json(200, body);
    }
}
