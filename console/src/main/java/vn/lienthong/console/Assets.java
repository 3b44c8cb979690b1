package vn.lienthong.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The few files that pages load, all from the hub itself; a changed file has a changed address. */
@Controller
final class Assets {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> PLACES = Map.of(
            "console.css",
            "/console/assets/console.css",
            "console.js",
            "/console/assets/console.js",
            "icon.svg",
            "/console/assets/icon.svg",
            "htmx.js",
            "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");
    private static final int HASH_LETTERS = 10;

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> addresses;

    Assets() {
        PLACES.forEach((name, place) -> files.put(name, read(place)));
        addresses = files.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> "/console/assets/" + hash(name) + "/" + name));
    }

    /** Address of a file by its name. */
    Map<String, String> addresses() {
        return addresses;
    }

    @GetMapping("/console/assets/{hash}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name) {
        Optional<byte[]> file = Optional.ofNullable(files.get(name));
        return file.map(bytes -> ResponseEntity.ok()
                        .header("Content-Type", type(name))
                        .header("Cache-Control", FOR_EVER)
                        .body(bytes))
                .orElse(ResponseEntity.notFound().build());
    }

    /** Names of all files, for the test that weighs them. */
    static Stream<String> names() {
        return PLACES.keySet().stream().sorted();
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(files.getOrDefault(name, new byte[0]));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] read(String place) {
        try (InputStream in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no " + place + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
