package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** Who may ask an agency's system: tokens given for an account. */
final class AgencyDesk {
    private final Set<String> tokens = new HashSet<>();
    private int logins;

    synchronized Answer login(Call call) {
        boolean known = Json.readObject(call.body())
                .filter(body -> body.path("user").asText().equals(AgencySimulator.USER)
                        && body.path("pass").asText().equals(AgencySimulator.PASSWORD))
                .isPresent();
        if (!known) {
            return Answer.json(200, error(401));
        }
        ObjectNode answer = error(200);
        answer.putObject("data").put("accessToken", given()).put("tokenType", "Bearer");
        return Answer.json(200, answer);
    }

    synchronized Answer clientCredentials(Call call) {
        String form = new String(call.body(), StandardCharsets.UTF_8);
        if (!hasAccount(call) || !form.equals("grant_type=client_credentials")) {
            return Answer.json(401, Json.object().put("error", "invalid_client"));
        }
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", given())
                        .put("token_type", "Bearer")
                        .put("expires_in", 3600));
    }

    boolean hasAccount(Call call) {
        String account = AgencySimulator.USER + ":" + AgencySimulator.PASSWORD;
        String basic = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        return call.header("Authorization").filter(basic::equals).isPresent();
    }

    synchronized boolean knows(String token) {
        return tokens.contains(token);
    }

    boolean letsIn(Call call) {
        String shown = call.header("Authorization").orElse("");
        return hasAccount(call) || (shown.startsWith("Bearer ") && knows(shown.substring(7)));
    }

    synchronized void expire() {
        tokens.clear();
    }

    synchronized int logins() {
        return logins;
    }

    synchronized void reset() {
        tokens.clear();
        logins = 0;
    }

    private String given() {
        logins++;
        String token = "demo-" + logins;
        tokens.add(token);
        return token;
    }

    static ObjectNode error(int code) {
        ObjectNode answer = Json.object();
        answer.putObject("error").put("code", code).put("userMessage", code == 200 ? "OK" : "Không hợp lệ");
        return answer;
    }
}
