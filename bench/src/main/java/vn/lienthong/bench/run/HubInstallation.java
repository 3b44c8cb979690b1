package vn.lienthong.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lienthong.bench.event.EventTemplate;

/** The hub's configuration for a measurement: 32 sources, 32 receivers at the sink, each source to its receiver. */
final class HubInstallation {
    static final String CLIENT = "do-toc-do";
    static final String SECRET = "BENCH_CLIENT_SECRET";

    private final String sink;

    HubInstallation(String sink) {
        this.sink = sink;
    }

    Path writeTo(Path folder) {
        StringBuilder organisations = new StringBuilder();
        StringBuilder subscriptions = new StringBuilder();
        StringBuilder sources = new StringBuilder();
        organisations.append(organisation("H44", "Tỉnh Phú Thọ", "PROVINCE", ""));
        for (int i = 1; i <= EventTemplate.UNITS; i++) {
            String unit = i < 10 ? "0" + i : Integer.toString(i);
            organisations.append(organisation("H44." + unit, "Đơn vị " + unit, "DEPARTMENT", "  parent: H44\n"));
            subscriptions.append("- {to: dich-%s, types: [dossier], from: [nguon-%s]}\n".formatted(unit, unit));
            sources.append(i == 1 ? "" : ", ").append("nguon-").append(unit);
            write(folder, "connections/nguon-" + unit + ".yaml", source(unit));
            write(folder, "connections/dich-" + unit + ".yaml", receiver(unit));
        }
        write(folder, "organisations.yaml", organisations.toString());
        write(folder, "subscriptions.yaml", subscriptions.toString());
        write(folder, "clients.yaml", clients(sources.toString()));
        return folder;
    }

    private static String organisation(String code, String name, String kind, String more) {
        return "- code: [" + code + "]\n  name: " + name + "\n  kind: " + kind + "\n" + more;
    }

    private static String source(String unit) {
        return """
                connector: one-stop
                title: Nguồn %s
                owner: H44.%s
                settings: {intake-office: H44.%s, field-code: G09-NV01, field-name: Lĩnh vực mẫu}
                """.formatted(unit, unit, unit);
    }

    private String receiver(String unit) {
        return """
                connector: webhook
                title: Đích %s
                owner: H44.%s
                settings: {base: "%s", path: /dich-%s}
                delivery: {lanes: 1, cap: 0, timeout: 15s, probe-every: 1s}
                """.formatted(unit, unit, sink, unit);
    }

    private static String clients(String sources) {
        return """
                - id: %s
                  title: Đo tốc độ
                  secret: "${env:%s}"
                  sources: [%s]
                  rights: [SEND, READ_STATE, ADMINISTER]
                """.formatted(CLIENT, SECRET, sources);
    }

    private static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's configuration cannot be written", e);
        }
    }
}
