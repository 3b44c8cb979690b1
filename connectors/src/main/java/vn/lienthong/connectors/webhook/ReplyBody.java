package vn.lienthong.connectors.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.failure.FieldProblem;

/** What a subscriber says in a JSON answer: codes and field paths only, never its words, for they may quote values. */
final class ReplyBody {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern POINTER = Pattern.compile("(/([A-Za-z]{1,40}|\\d{1,4})){1,8}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern ZERO = Pattern.compile("0{1,3}");
    private static final int MOST = 50;

    private final JsonNode json;
    private final boolean broken;
    private final boolean sameByHeader;

    private ReplyBody(JsonNode json, boolean broken, boolean sameByHeader) {
        this.json = json;
        this.broken = broken;
        this.sameByHeader = sameByHeader;
    }

    static ReplyBody of(HttpReply reply) {
        boolean same = reply.header("x-duplicate").filter("same"::equals).isPresent();
        boolean claimsJson = reply.header("content-type")
                .filter(type -> type.contains("json"))
                .isPresent();
        if (!claimsJson || reply.body().length == 0) {
            return new ReplyBody(JSON.missingNode(), false, same);
        }
        try {
            return new ReplyBody(JSON.readTree(reply.body()), false, same);
        } catch (IOException e) {
            return new ReplyBody(JSON.missingNode(), true, same);
        }
    }

    boolean isBroken() {
        return broken;
    }

    boolean saysDuplicate() {
        return sameByHeader || "DUPLICATE".equals(json.path("code").asText());
    }

    /** The error that an answer with a good status hides. */
    Optional<String> errorCode() {
        JsonNode code = json.path("error_code");
        if (code.isMissingNode() || code.isNull() || ZERO.matcher(code.asText()).matches()) {
            return Optional.empty();
        }
        return Optional.of(CODE.matcher(code.asText()).matches() ? code.asText() : "error_code");
    }

    List<FieldProblem> paths() {
        List<FieldProblem> problems = new ArrayList<>();
        for (JsonNode error : json.path("errors")) {
            String path = error.path("path").asText();
            if (POINTER.matcher(path).matches() && problems.size() < MOST) {
                problems.add(FieldProblem.of(path, "refused_by_receiver"));
            }
        }
        return problems;
    }
}
