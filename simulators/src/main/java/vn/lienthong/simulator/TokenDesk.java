package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** Hands out tokens for key and secret, and lets in who shows one that has not ended. */
final class TokenDesk {
    private static final int AN_HOUR = 3600;

    private final Set<String> tokens = new HashSet<>();
    private int given;

    synchronized Answer login(Call call) {
        String pair = NationalServicesSimulator.CONSUMER_KEY + ":" + NationalServicesSimulator.CONSUMER_SECRET;
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String form = new String(call.body(), StandardCharsets.UTF_8);
        if (call.header("Authorization").filter(basic::equals).isEmpty()
                || !form.equals("grant_type=client_credentials")) {
            return Answer.json(401, Json.object().put("error", "invalid_client"));
        }
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", newToken())
                        .put("token_type", "Bearer")
                        .put("expires_in", AN_HOUR)
                        .put("scope", "default"));
    }

    /** As the linked services of births and deaths want it. */
    synchronized Answer loginByPassword(Call call) {
        ObjectNode account = Json.readObject(call.body()).orElseGet(Json::object);
        if (!account.path("userName").asText().equals(NationalServicesSimulator.CONSUMER_KEY)
                || !account.path("password").asText().equals(NationalServicesSimulator.CONSUMER_SECRET)) {
            return Answer.json(401, Json.object().put("error", "invalid_account"));
        }
        return Answer.json(200, Json.object().put("token", newToken()).put("refreshToken", ""));
    }

    private String newToken() {
        String token = "demo-token-" + ++given;
        tokens.add(token);
        return token;
    }

    synchronized boolean letsIn(Call call) {
        String shown = call.header("Authorization").orElse("");
        return shown.startsWith("Bearer ") && tokens.contains(shown.substring("Bearer ".length()));
    }

    synchronized void expire() {
        tokens.clear();
    }
}
