package vn.lienthong.testkit.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.wire.StrictJson;

/**
 * One pair of files: the same thing in canonical and in native form.
 *
 * @param of what it is a fixture of: a type or a push's path with dashes
 */
record Fixture(String of, String name, byte[] canonical, byte[] nativeForm) {

    /** All pairs of a kind, {@code sink} or {@code push}. */
    static List<Fixture> list(Class<?> test, String connector, String kind) {
        URL folder = test.getResource("/fixtures/" + connector + "/" + kind);
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> pairs = Files.list(Path.of(folder.toURI()))) {
            return pairs.sorted().map(Fixture::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fixture read(Path pair) {
        String[] name = pair.getFileName().toString().split("--", 2);
        try {
            return new Fixture(
                    name[0],
                    name[1],
                    Files.readAllBytes(pair.resolve("canonical.json")),
                    Files.readAllBytes(nativeForm(pair)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path nativeForm(Path pair) {
        Path xml = pair.resolve("native.xml");
        return Files.exists(xml) ? xml : pair.resolve("native.json");
    }

    JsonNode canonicalTree() {
        return new StrictJson().tree(canonical);
    }

    JsonNode nativeTree() {
        return new StrictJson().tree(nativeForm);
    }

    @Override
    public String toString() {
        return of + "--" + name;
    }
}
