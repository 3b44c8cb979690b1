package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The hub as a child process on a data folder of its own. It stops when its standard input ends, so that nothing of it
 * is left even when the demonstration itself is killed.
 */
final class HubProcess implements AutoCloseable {
    static final String FIRST_USER = "quan-tri";

    private static final long STOP_SECONDS = 40;

    private final Process process;
    private final List<String> program;
    private final Path room;
    private final URI base;
    private boolean closed;

    private HubProcess(Process process, List<String> program, Path room, URI base) {
        this.process = process;
        this.program = program;
        this.room = room;
        this.base = base;
    }

    /**
     * Starts the hub; it takes a while until it is ready.
     *
     * @param room new folder for data and log
     * @param program the program {@code hub}: an executable jar, or a class path and its main class
     */
    static HubProcess start(Path room, List<String> program, Path config, Map<String, String> environment)
            throws IOException {
        int port = freePort();
        List<String> command = java(program);
        command.addAll(List.of("run", "--stop-with-input", "--port", Integer.toString(port)));
        command.addAll(List.of("--data", room.resolve("data").toString(), "--config", config.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(room).toFile());
        // Settings of a real hub must not lead the demonstration to its database.
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return new HubProcess(builder.start(), program, room, URI.create("http://127.0.0.1:" + port));
    }

    /** Runs a command of the hub beside it, on the same data; the lines that it prints. */
    List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = java(program);
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", room.resolve("data").toString()));
        Process run = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        run.getOutputStream().close();
        List<String> lines = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        run.waitFor();
        return lines;
    }

    private static List<String> java(List<String> program) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(program);
        return command;
    }

    URI base() {
        return base;
    }

    /** What the hub made for its first user, in a folder that is removed with the demonstration. */
    String firstPassword() throws IOException {
        return Files.readString(room.resolve("data").resolve("keys").resolve("console-first-password"))
                .strip();
    }

    Path log() {
        return log(room);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the process ends or the time is over. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends the hub and its PostgreSQL and removes the data; the log stays. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            stopPostgres();
            deleteAll(room.resolve("data"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the data of the demonstration cannot be removed: " + room, e);
        }
    }

    /** A hub that was killed leaves its PostgreSQL running for the next one; here no next one comes. */
    private void stopPostgres() throws InterruptedException {
        Optional<ProcessHandle> server = postgres();
        if (server.isPresent() && server.get().destroy()) {
            try {
                server.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                server.get().destroyForcibly();
            }
        }
    }

    private Optional<ProcessHandle> postgres() {
        try {
            Path file = room.resolve("data").resolve("postgres").resolve("postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            return ProcessHandle.of(pid)
                    .filter(found -> found.info().command().orElse("").endsWith("/postgres"));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException notRunning) {
            return Optional.empty();
        }
    }

    static Path log(Path room) {
        return room.resolve("hub.log");
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
