package vn.lienthong.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this checkout. */
final class Repository {
    static final List<String> MODULES = List.of(
            "hub-core",
            "hub-http",
            "hub-testkit",
            "connectors",
            "signatures",
            "routes",
            "console",
            "simulators",
            "hub-app");

    private static final Path ROOT = find(Path.of("").toAbsolutePath());

    private Repository() {}

    static Path at(String path) {
        return ROOT.resolve(path);
    }

    static String read(String path) {
        return read(at(path));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path below the root, with slashes. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** Java files of all modules below {@code src/<kind>/java}, in order. */
    static List<Path> sources(String kind) {
        return MODULES.stream()
                .flatMap(module -> files(at(module + "/src/" + kind + "/java")).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("hub")) && Files.isDirectory(folder.resolve("hub-core"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside a checkout: " + from);
    }
}
