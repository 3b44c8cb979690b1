package vn.lienthong.connectors.documentaxisrest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.lienthong.connectors.packages.PackageAnswer;

/** What the axis says: {@code code}, and in {@code data} status, content, or what is wrong. */
final class RestAxisAnswer {
    static final String OK = "200";
    /** The token is not, or no longer, good. */
    static final String NOT_LET_IN = "401";

    private RestAxisAnswer() {}

    /** Empty: that is no answer of the axis. */
    static Optional<PackageAnswer> of(JsonNode said) {
        String code = said.path("code").asText();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode data = said.path("data") instanceof ObjectNode object
                ? object.deepCopy()
                : said.<ObjectNode>deepCopy().removeAll();
        String detail = data.path("errorDetail").asText(said.path("errorDetail").asText(""));
        boolean good = code.equals(OK) && data.path("status").asText().equals("OK") && detail.isEmpty();
        if (!good) {
            data.put("status", "FAIL");
            data.put("errorCode", data.path("errorCode").asText(code));
        }
        return PackageAnswer.of(data, "errorCode");
    }
}
