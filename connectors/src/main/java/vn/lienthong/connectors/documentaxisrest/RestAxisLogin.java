package vn.lienthong.connectors.documentaxisrest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SharedSession;
import vn.lienthong.connectors.packages.AnswerJudge;
import vn.lienthong.connectors.packages.ConversationStopped;

/** The log-in: a token is used until it is refused, then one other is fetched. */
final class RestAxisLogin {
    private static final String PATH = "/v1/auth/login?allow_anonymous=true";
    private static final int NOT_LET_IN = 401;

    private final Settings settings;
    private final AnswerJudge judge;
    private final SharedSession session = new SharedSession();

    RestAxisLogin(Settings settings, AnswerJudge judge) {
        this.settings = settings;
        this.judge = judge;
    }

    /** The call with a token. One that was refused for its token alone has done nothing there. */
    HttpReply send(HttpCall call, Http http) {
        String used = session.get(() -> token(http));
        HttpReply reply = http.send(with(call, used));
        if (reply.status() != NOT_LET_IN) {
            return reply;
        }
        session.forget(used);
        return http.send(with(call, session.get(() -> token(http))));
    }

    private static HttpCall with(HttpCall call, String token) {
        return call.with("Authorization", "Bearer " + token);
    }

    private String token(Http http) {
        byte[] body = credentials().toString().getBytes(StandardCharsets.UTF_8);
        HttpReply reply = http.send(HttpCall.ask(PATH, "application/json", body));
        JsonNode said = judge.read(
                reply,
                HttpCall.Effect.NONE,
                AnswerJudge.json(
                        json -> json.path("code").isMissingNode() ? Optional.<JsonNode>empty() : Optional.of(json)));
        String code = said.path("code").asText();
        String given = said.path("data").path("token").asText();
        if (code.equals(RestAxisAnswer.OK) && isToken(given)) {
            return given;
        }
        String what = "login-refused: code " + (code.matches("[A-Za-z0-9_-]{1,40}") ? code : "-");
        throw new ConversationStopped(
                code.equals(RestAxisAnswer.NOT_LET_IN) ? new Outcome.Misconfigured(what) : Outcome.TargetDown.of(what));
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    private ObjectNode credentials() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("username", settings.get(RestAxisSettings.USERNAME))
                .put("password", settings.get(RestAxisSettings.PASSWORD))
                .put("applicationCode", settings.get(RestAxisSettings.APPLICATION))
                .put("otp", "")
                .put("twoFactorProvider", "");
        body.putArray("typeObjs");
        return body;
    }
}
