package vn.lienthong.connectors.onestop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Push;
import vn.lienthong.connectors.vendorform.VendorForm;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.wire.StrictJson;

/**
 * A path of the older LGSP: one object or a list of them in, {@code MResult} out (domain section 3.6). ASSUMED: {@code
 * Status} 1 means taken, 0 refused.
 */
final class LgspPush implements Push {
    private static final int MOST = 1000;

    private final StrictJson json = new StrictJson();
    private final String path;
    private final ToMessage translation;

    LgspPush(String path, ToMessage translation) {
        this.path = path;
        this.translation = translation;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public List<Incoming> read(byte[] body) {
        JsonNode tree = json.tree(body);
        if (tree.isMissingNode()) {
            throw new HubFailure(FailureCode.BODY_MALFORMED);
        }
        if (tree.isObject()) {
            return List.of(incoming(tree, ""));
        }
        if (!tree.isArray() || tree.isEmpty()) {
            throw invalid(FieldProblem.of("", "type", "expected", "object, array"));
        }
        if (tree.size() > MOST) {
            throw invalid(FieldProblem.of("", "too_many", "expected", "1–" + MOST));
        }
        return all(tree);
    }

    private List<Incoming> all(JsonNode list) {
        List<Incoming> messages = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            try {
                messages.add(incoming(list.get(i), "/" + i));
            } catch (HubFailure failure) {
                problems.addAll(failure.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.MESSAGE_INVALID, problems);
        }
        return messages;
    }

    private Incoming incoming(JsonNode object, String at) {
        return new Incoming(Optional.empty(), translation.message(new VendorForm(object, at)));
    }

    @Override
    public byte[] accepted(List<Incoming> messages) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Status", 1)
                .put("Message", "Đã tiếp nhận")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static HubFailure invalid(FieldProblem problem) {
        return new HubFailure(FailureCode.MESSAGE_INVALID, List.of(problem));
    }
}
