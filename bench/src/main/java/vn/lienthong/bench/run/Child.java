package vn.lienthong.bench.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that this run started and ends. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int TAIL = 15;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** A process whose output and errors go to {@code <name>.log} in the work folder. */
    static Child start(String name, List<String> command, Map<String, String> environment, Workplace workplace) {
        return start(name, command, environment, workplace, ProcessBuilder.Redirect.appendTo(logOf(name, workplace)));
    }

    /** A process that answers on its output; its errors go to the log. */
    static Child startTalking(String name, List<String> command, Workplace workplace) {
        return start(name, command, Map.of(), workplace, ProcessBuilder.Redirect.PIPE);
    }

    private static File logOf(String name, Workplace workplace) {
        return workplace.log(name).toFile();
    }

    private static Child start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Workplace workplace,
            ProcessBuilder.Redirect output) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(workplace.project().toFile())
                    .redirectOutput(output)
                    .redirectError(ProcessBuilder.Redirect.appendTo(logOf(name, workplace)));
            builder.environment().putAll(environment);
            Process process = builder.start();
            workplace.remember(process.pid());
            return new Child(name, process, workplace.log(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started: " + command.get(0), e);
        }
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    /** @throws IllegalStateException with the end of its log when it has ended */
    void mustLive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    name + " ended by itself with code " + process.exitValue() + ":\n" + tail());
        }
    }

    String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    /** Asks it to end and waits; then insists. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
