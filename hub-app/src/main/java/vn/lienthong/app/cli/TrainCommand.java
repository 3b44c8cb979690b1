package vn.lienthong.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import vn.lienthong.app.HubApplication;

/**
 * Starts an empty hub in a folder of its own, asks its doors and stops, so that the virtual machine can keep the classes
 * that a start loads. The launcher calls it once for each build.
 */
@Command(name = "train", hidden = true, description = "Start an empty hub once and stop.")
final class TrainCommand implements Callable<Integer> {
    private static final List<String> ASKED =
            List.of("/actuator/health/readiness", "/actuator/prometheus", "/console/login", "/api/v1/ops/balance");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lien-thong-train-");
        try (ConfigurableApplicationContext hub = SpringApplication.run(HubApplication.class, settings(folder))) {
            ask(hub.getEnvironment().getRequiredProperty("local.server.port"));
            return Exit.GOOD;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Whatever the environment says: nothing outside this process is touched. */
    private static String[] settings(Path folder) throws IOException {
        return new String[] {
            "--hub.data=" + folder.resolve("data"),
            "--hub.config=" + emptyInstallation(folder.resolve("config")),
            "--hub.postgres.url=",
            "--hub.postgres.port=0",
            "--hub.broker.url=",
            "--hub.broker.port=0",
            "--server.address=127.0.0.1",
            "--server.port=0"
        };
    }

    private static Path emptyInstallation(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("connections"));
        Files.writeString(folder.resolve("organisations.yaml"), "organisations: []");
        Files.writeString(folder.resolve("clients.yaml"), "[]");
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]");
        return folder;
    }

    private static void ask(String port) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        for (String path : ASKED) {
            http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
