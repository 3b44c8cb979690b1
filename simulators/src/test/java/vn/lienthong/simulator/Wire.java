package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A plain client of a simulator. */
final class Wire {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI base;

    Wire(URI base) {
        this.base = base;
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException {
        return send(path, headers, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(path, new String[0], HttpRequest.newBuilder().GET());
    }

    HttpResponse<String> delete(String path) throws IOException {
        return send(path, new String[0], HttpRequest.newBuilder().DELETE());
    }

    ObjectNode json(String path, ObjectNode body) throws IOException {
        return Json.readObject(post(path, body.toString()).body().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private HttpResponse<String> send(String path, String[] headers, HttpRequest.Builder request) throws IOException {
        request.uri(base.resolve(path)).timeout(Duration.ofSeconds(10));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
