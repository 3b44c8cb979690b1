package vn.lienthong.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.signature.SignatureFinding.Bytes;
import vn.lienthong.signature.SignatureFinding.Chain;
import vn.lienthong.signature.SignatureFinding.Signer;
import vn.lienthong.signature.SignatureFinding.Stamp;

/**
 * Findings as they are kept.
 *
 * @param problem why the file could not be looked at; null when it was
 */
public record FindingsText(@Nullable String problem, List<SignatureFinding> findings) {
    private static final JsonMapper JSON = new JsonMapper();

    public FindingsText {
        findings = List.copyOf(findings);
    }

    public static FindingsText read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            List<SignatureFinding> findings = new ArrayList<>();
            json.path("findings").forEach(each -> findings.add(finding(each)));
            return new FindingsText(json.path("problem").textValue(), findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings in the ledger cannot be read", e);
        }
    }

    String text() {
        ObjectNode json = JSON.createObjectNode();
        if (problem != null) {
            json.put("problem", problem);
        }
        ArrayNode list = json.putArray("findings");
        for (SignatureFinding each : findings) {
            Instant at = each.signedAt();
            list.addObject()
                    .put("bytes", each.bytes().name())
                    .put("chain", each.chain().name())
                    .put("signer", each.signer().name())
                    .put("organisation", each.organisation())
                    .put("stamp", each.stamp().name())
                    .put("signedAt", at == null ? null : at.toString())
                    .put("weak", each.weak());
        }
        return json.toString();
    }

    private static SignatureFinding finding(JsonNode json) {
        String at = json.path("signedAt").textValue();
        return new SignatureFinding(
                Bytes.valueOf(json.path("bytes").asText()),
                Chain.valueOf(json.path("chain").asText()),
                Signer.valueOf(json.path("signer").asText()),
                json.path("organisation").textValue(),
                Stamp.valueOf(json.path("stamp").asText()),
                at == null ? null : Instant.parse(at),
                json.path("weak").asBoolean());
    }
}
