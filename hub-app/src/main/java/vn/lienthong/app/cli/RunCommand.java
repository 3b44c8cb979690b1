package vn.lienthong.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienthong.app.HubApplication;

/** Starts the hub and leaves it running until a signal. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {"Chạy trung tâm.", "Run the hub."})
final class RunCommand implements Callable<Integer> {
    static final int RUNNING = -1;

    @Option(names = "--data", paramLabel = "DIR", description = "Thư mục dữ liệu / data folder")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(names = "--port", paramLabel = "N", description = "Cổng HTTP / HTTP port")
    private @Nullable Integer port;

    @Option(
            names = "--stop-with-input",
            hidden = true,
            description = "stop when standard input ends, so that no hub outlives the program that started it")
    private boolean stopsWithInput;

    @Override
    public Integer call() {
        if (stopsWithInput) {
            InputEnd.stopsTheHub(System.in);
        }
        SpringApplication application = new SpringApplication(HubApplication.class);
        application.run(settings().toArray(String[]::new));
        return RUNNING;
    }

    List<String> settings() {
        List<String> settings = new ArrayList<>();
        Optional.ofNullable(data).ifPresent(folder -> settings.add("--hub.data=" + folder));
        Optional.ofNullable(port).ifPresent(number -> settings.add("--server.port=" + number));
        Path folder = ConfigFolder.of(config);
        settings.add("--hub.config=" + folder);
        settings.add("--spring.config.additional-location=optional:file:" + folder + "/");
        return settings;
    }
}
