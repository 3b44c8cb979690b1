package vn.lienthong.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * An installation with one connection file more, or with another one in the place of its own: it is looked at where it
 * cannot go live.
 */
final class Candidate implements AutoCloseable {
    private static final String CONNECTIONS = "connections";

    private final Path folder;

    private Candidate(Path folder) {
        this.folder = folder;
    }

    static Candidate of(Path installation, Path file) {
        try {
            Path folder = Files.createTempDirectory("hub-try");
            link(installation, folder, CONNECTIONS);
            Path connections = Files.createDirectory(folder.resolve(CONNECTIONS));
            String name = String.valueOf(file.getFileName());
            link(installation.resolve(CONNECTIONS), connections, name);
            Files.copy(file, connections.resolve(name));
            return new Candidate(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Links are removed, never what they lead to. */
    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path from, Path to, String exceptFor) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : List.copyOf(entries.toList())) {
                String name = String.valueOf(entry.getFileName());
                if (!name.equals(exceptFor)) {
                    Files.createSymbolicLink(to.resolve(name), entry.toAbsolutePath());
                }
            }
        }
    }
}
