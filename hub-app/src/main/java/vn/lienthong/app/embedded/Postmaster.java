package vn.lienthong.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about a server, and whether that is still true.
 *
 * @param process the server's process, alive and working in this folder when this was read
 * @param port 0 while the server has not yet said it
 * @param ready whether the server says that it takes connections
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {
    static final String FILE = "postmaster.pid";

    /** The living server of this folder, if there is one. */
    static Optional<Postmaster> of(Path folder) {
        List<String> lines = lines(folder);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(number(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> worksIn(folder, process))
                .map(process -> new Postmaster(
                        process,
                        lines.size() > 3 ? number(lines.get(3)) : 0,
                        lines.size() > 7 && lines.get(7).strip().equals("ready")));
    }

    private static List<String> lines(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return List.of();
        }
    }

    private static int number(String line) {
        try {
            return Integer.parseInt(line.strip());
        } catch (NumberFormatException torn) {
            return 0;
        }
    }

    // A process number is used again by other programs: the server is known by the folder it works in.
    private static boolean worksIn(Path folder, ProcessHandle process) {
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingFolder, folder);
        } catch (IOException notLinux) {
            return process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
        }
    }
}
