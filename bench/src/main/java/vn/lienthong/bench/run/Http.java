package vn.lienthong.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Small requests beside the load. */
final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Body of a GET. */
    String get(URI uri) {
        try {
            return send(HttpRequest.newBuilder(uri)).body();
        } catch (IOException e) {
            throw new UncheckedIOException(uri.getPath() + " does not answer", e);
        }
    }

    /** Status of a GET; 0 when nobody answers. */
    int status(URI uri) {
        try {
            return send(HttpRequest.newBuilder(uri)).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
