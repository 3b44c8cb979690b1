package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;

/** A file that always holds a valid token; the generator looks at it. Tokens live ten minutes, so it asks every four. */
final class TokenFile implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMinutes(4);

    private final Http http = new Http();
    private final ObjectMapper json = new ObjectMapper();
    private final SystemUnderTest.Access access;
    private final Path path;
    private final Repeat clock;

    TokenFile(SystemUnderTest.Access access, Path path) {
        this.access = access;
        this.path = path;
        this.clock = new Repeat("token", EVERY, this::renew);
    }

    Path path() {
        return path;
    }

    private void renew() {
        try {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(access.tokenEndpoint())
                    .header("Authorization", "Basic " + basic())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + scope())));
            String token = json.readTree(answer.body()).path("access_token").asText();
            if (token.isEmpty()) {
                throw new IllegalStateException("no token, status " + answer.statusCode() + ": " + answer.body());
            }
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, token, StandardCharsets.US_ASCII);
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("no token can be fetched", e);
        }
    }

    private String basic() {
        return Base64.getEncoder()
                .encodeToString((access.client() + ":" + access.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private String scope() {
        return access.scope().isEmpty() ? "" : "&scope=" + URLEncoder.encode(access.scope(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        clock.close();
    }
}
