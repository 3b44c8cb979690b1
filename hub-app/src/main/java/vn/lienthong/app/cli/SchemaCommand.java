package vn.lienthong.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.app.embedded.StartRefused;
import vn.lienthong.connector.Connector;
import vn.lienthong.registry.ConnectionSchema;

/** Writes the form of connection files beside them, for editors. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Ghi lược đồ JSON của tệp kết nối vào thư mục cấu hình, để trình soạn thảo gợi ý và bắt lỗi.",
            "Write the JSON Schema of connection files into the configuration folder, so that editors complete and check."
        })
final class SchemaCommand implements Callable<Integer> {
    private static final String FILE = "connection.schema.json";

    private final Map<String, Connector> connectors;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Spec
    private @Nullable CommandSpec spec;

    SchemaCommand(Map<String, Connector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public Integer call() {
        Path file = ConfigFolder.of(config).resolve(FILE);
        try {
            Files.writeString(file, ConnectionSchema.text(connectors.values()));
        } catch (IOException e) {
            throw new StartRefused("Không ghi được " + file + ".", file + " cannot be written.");
        }
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        out.println("✓ " + file);
        return Exit.GOOD;
    }
}
