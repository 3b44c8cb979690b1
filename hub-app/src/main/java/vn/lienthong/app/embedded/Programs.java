package vn.lienthong.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs as the user they accept and keeps what they say in one file. */
final class Programs {
    private final PostgresBinaries binaries;
    private final DataFolder data;
    private final Path log;

    Programs(PostgresBinaries binaries, DataFolder data) {
        this.binaries = binaries;
        this.data = data;
        this.log = data.resolve("postgres-programs.log");
    }

    /** Exit code 0 or a refusal that carries the last lines of what the program said. */
    void run(Duration timeout, String program, String... arguments) {
        int exit = exitOf(timeout, program, arguments);
        if (exit != 0) {
            String said = lastLines();
            throw new StartRefused(
                    "PostgreSQL kèm theo không chạy được (" + program + " trả về " + exit + "): " + said,
                    "The embedded PostgreSQL cannot run (" + program + " ended with " + exit + "): " + said);
        }
    }

    private int exitOf(Duration timeout, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (data.ownedByRoot()) {
            // PostgreSQL refuses the user root; in a user namespace of its own it sees an unprivileged one.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        // The server inherits this output and keeps it open: a pipe would never end.
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(data.path().toFile());
        try {
            Process process = builder.start();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new StartRefused(
                    "Không chạy được " + command.get(0)
                            + ". Hãy chạy Liên Thông bằng người dùng thường (không phải root).",
                    "Cannot run " + command.get(0) + ". Run the hub as a normal user (not root).",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + program, e);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "no output in " + log;
        }
    }
}
