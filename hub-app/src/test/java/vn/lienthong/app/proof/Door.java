package vn.lienthong.app.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client of one hub's HTTP doors, with its token. */
final class Door {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String client;
    private @Nullable String token;

    Door(int port, String client) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.client = client;
    }

    /** Receipts of a batch, one for each event in its order; what cannot be reached is an {@link IOException}. */
    JsonNode send(List<Step> steps) throws IOException, InterruptedException {
        String batch = steps.stream().map(Step::event).collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer = call(request("/api/v1/events")
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(batch)));
        if (answer.statusCode() >= 500) {
            throw new IOException("the hub answers " + answer.statusCode());
        }
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("receipts");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return read(path, call(request(path)));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(path).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    void act(String path, String reason) throws IOException, InterruptedException {
        read(
                path,
                call(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}"))));
    }

    HttpResponse<String> post(String path, String contentType, byte[] body, String language)
            throws IOException, InterruptedException {
        return call(request(path)
                .header("Content-Type", contentType)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** A single event in binary form; headers as name, value, name, value. */
    HttpResponse<String> binary(String body, String... headers) throws IOException, InterruptedException {
        return call(request("/api/v1/events")
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return call(request(path));
    }

    private static JsonNode read(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token());
    }

    private HttpResponse<String> call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            token = null;
            throw new IOException("the token is over");
        }
        return answer;
    }

    private String token() throws IOException, InterruptedException {
        String known = token;
        if (known != null) {
            return known;
        }
        String basic = Base64.getEncoder()
                .encodeToString((client + ":" + Installation.SECRET).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/oauth2/token"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token: " + answer.statusCode() + " " + answer.body());
        }
        String fresh = JSON.readTree(answer.body()).path("access_token").asText();
        token = fresh;
        return fresh;
    }
}
