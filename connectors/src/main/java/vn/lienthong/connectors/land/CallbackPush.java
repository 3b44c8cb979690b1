package vn.lienthong.connectors.land;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Push;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.vendorform.VendorForm;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.wire.StrictJson;

/** One kind of callback; it must show the code that both sides know. */
final class CallbackPush implements Push {
    private static final String SECURITY_CODE = "SecurityCode";

    private final StrictJson json = new StrictJson();
    private final LandCallback kind;
    private final byte[] securityCode;
    private final CallbackToProgress translator;

    CallbackPush(LandCallback kind, Settings settings) {
        this.kind = kind;
        securityCode = settings.get(LandSettings.SECURITY_CODE).getBytes(StandardCharsets.UTF_8);
        translator = new CallbackToProgress(kind, settings);
    }

    @Override
    public String path() {
        return kind.path();
    }

    @Override
    public List<Incoming> read(byte[] body) {
        JsonNode tree = json.tree(body);
        if (!tree.isObject()) {
            throw new HubFailure(FailureCode.BODY_MALFORMED);
        }
        VendorForm form = new VendorForm(tree, "");
        Optional<String> shown = form.required(SECURITY_CODE, text -> text);
        form.check();
        if (!MessageDigest.isEqual(securityCode, shown.orElseThrow().getBytes(StandardCharsets.UTF_8))) {
            throw new HubFailure(
                    FailureCode.FORBIDDEN,
                    Map.of(),
                    List.of(FieldProblem.of("/" + SECURITY_CODE, "security_code_wrong")),
                    null);
        }
        return List.of(new Incoming(Optional.empty(), translator.progress(tree)));
    }

    @Override
    public byte[] accepted(List<Incoming> messages) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Result", 1)
                .put("Message", "Đã tiếp nhận")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
