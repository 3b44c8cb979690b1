package vn.lienthong.simulator.onestop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens of the client-credentials grant, one for each source, fetched again shortly before they end. */
final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final ClientSettings settings;
    private final Map<String, Token> held = new HashMap<>();

    Tokens(HttpClient http, ClientSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    private record Token(String value, Instant until) {}

    /** Empty when the source has no credentials. */
    synchronized Optional<String> of(String source) throws IOException, InterruptedException {
        Credentials credentials = settings.credentials().get(source);
        if (credentials == null) {
            return Optional.empty();
        }
        Token token = held.get(source);
        if (token == null || token.until().isBefore(Instant.now())) {
            token = fetch(credentials);
            held.put(source, token);
        }
        return Optional.of(token.value());
    }

    synchronized void forget(String source) {
        held.remove(source);
    }

    private Token fetch(Credentials credentials) throws IOException, InterruptedException {
        String basic = Base64.getEncoder()
                .encodeToString((credentials.id() + ":" + credentials.secret()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(settings.token())
                        .timeout(settings.answerWithin())
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() == 400 || answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new IllegalStateException("client " + credentials.id() + " gets no token: HTTP " + answer.statusCode()
                    + ". Check its id, its secret and the token address.");
        }
        JsonNode body = answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
        if (!body.hasNonNull("access_token")) {
            throw new IOException("no token in the answer, HTTP " + answer.statusCode());
        }
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong(300));
        return new Token(
                body.path("access_token").asText(), Instant.now().plus(life).minus(MARGIN));
    }
}
