package vn.lienthong.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import vn.lienthong.simulator.onestop.Credentials;

/** A hub's HTTP doors as one client sees them; fetches its token when the hub asks for one. */
final class HubApi {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final URI hub;
    private final Credentials credentials;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String token = "";

    HubApi(URI hub, Credentials credentials) {
        this.hub = hub;
        this.credentials = credentials;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return good(path, answer(path));
    }

    /** Whatever the hub answers, to a refused call too. */
    HttpResponse<byte[]> answer(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(hub.resolve(path)).GET());
    }

    /** Whatever the hub answers to a body in JSON. */
    HttpResponse<byte[]> answer(String path, JsonNode body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(hub.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    static JsonNode tree(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return good(path, answer(path, body));
    }

    /** Whatever the hub answers to one event in structured form. */
    HttpResponse<byte[]> postEvent(byte[] event) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(hub.resolve("/api/v1/events"))
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofByteArray(event)));
    }

    boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(hub.resolve("/actuator/health/readiness"))
                                            .timeout(ANSWER_WITHIN)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private synchronized HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = fetchToken();
        }
        HttpResponse<byte[]> answer = http.send(authorised(request), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401) {
            token = fetchToken();
            return http.send(authorised(request), BodyHandlers.ofByteArray());
        }
        return answer;
    }

    private HttpRequest authorised(HttpRequest.Builder request) {
        return request.timeout(ANSWER_WITHIN)
                .setHeader("Authorization", "Bearer " + token)
                .build();
    }

    private String fetchToken() throws IOException, InterruptedException {
        String basic = Base64.getEncoder()
                .encodeToString((credentials.id() + ":" + credentials.secret()).getBytes(StandardCharsets.UTF_8));
        JsonNode answer = good(
                "/oauth2/token",
                http.send(
                        HttpRequest.newBuilder(hub.resolve("/oauth2/token"))
                                .timeout(ANSWER_WITHIN)
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofByteArray()));
        return answer.path("access_token").asText();
    }

    private static JsonNode good(String path, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("HTTP " + answer.statusCode() + " " + path);
        }
        return tree(answer);
    }
}
