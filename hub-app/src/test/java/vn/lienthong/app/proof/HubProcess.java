package vn.lienthong.app.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One hub as a process of its own, which can be killed and started again on the same folders and ports. */
final class HubProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    /** Unpacked once for all tests of a build. */
    private static final Path POSTGRES_PROGRAMS =
            Path.of("target", "postgres-binaries").toAbsolutePath();

    private final Path data;
    private final Path config;
    private final Path log;
    private final int port = freePort();
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread lastWatch = new Thread(this::endAll, "end-of-hub");
    private @Nullable Process process;

    HubProcess(Path folder, Path config, Map<String, String> environment) throws IOException {
        this.data = Files.createDirectories(folder);
        this.config = config;
        this.environment = Map.copyOf(environment);
        this.log = folder.resolveSibling(folder.getFileName() + ".log");
        Runtime.getRuntime().addShutdownHook(lastWatch);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    HubProcess start() throws IOException {
        Launcher.prepare();
        List<String> command = new ArrayList<>(List.of("bash", Launcher.PATH.toString(), "run"));
        command.addAll(
                List.of("--data", data.toString(), "--config", config.toString(), "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Launcher.ENVIRONMENT);
        builder.environment().put("DEMO_SECRET", Installation.SECRET);
        builder.environment().put("HUB_POSTGRES_BINARIES", POSTGRES_PROGRAMS.toString());
        if (!Files.exists(config.resolve("application.yaml"))) {
            // Several hubs may run at once; one whose queues are tried names its port.
            builder.environment().put("HUB_BROKER_PORT", "0");
        }
        builder.environment().putAll(environment);
        process = builder.start();
        return this;
    }

    HubProcess ready() {
        await("the hub is ready; its log: " + log)
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .until(this::isReadyOrDead);
        if (!isAlive()) {
            throw new IllegalStateException("the hub ended by itself:\n" + lastLines());
        }
        return this;
    }

    /** SIGKILL: no goodbye, no flush. */
    void kill() throws InterruptedException {
        Process running = running();
        running.destroyForcibly();
        running.waitFor();
    }

    /** SIGTERM, as an operator stops it. */
    void stop() throws InterruptedException {
        Process running = running();
        running.destroy();
        if (!running.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the hub does not stop:\n" + lastLines());
        }
    }

    /** SIGSTOP: it stands still in the midst of whatever it does, as a frozen virtual machine. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill =
                new ProcessBuilder("kill", "-" + name, Long.toString(running().pid())).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("no " + name + " for " + data);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** Another command of the hub beside it, with its output in one stream. */
    Process command(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", Launcher.PATH.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Launcher.ENVIRONMENT);
        builder.environment().put("DEMO_SECRET", Installation.SECRET);
        return builder.start();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    /** Whatever a proof was about, its hub's log names nobody. */
    @Override
    public void close() {
        endAll();
        Runtime.getRuntime().removeShutdownHook(lastWatch);
        try {
            String said = Files.exists(log) ? log() : "";
            InventedPersons.in(said).ifPresent(person -> {
                throw new AssertionError("the log of the hub names " + person + ": " + log);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endAll() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
        postgres().ifPresent(server -> {
            server.destroy();
            server.onExit()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .exceptionally(e -> server)
                    .join();
        });
    }

    /** The PostgreSQL that a killed hub leaves behind. */
    private Optional<ProcessHandle> postgres() {
        try {
            Path file = data.resolve("postgres").resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).get(0).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the hub was not started");
        }
        return process;
    }

    private boolean isReadyOrDead() throws InterruptedException {
        if (!isAlive()) {
            return true;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
