package vn.lienthong.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The hub's configuration for questions: one system, one officer, the simulated services; one of them is kept. */
final class QuestionInstallation {
    static final String CLIENT = "do-hoi";
    static final String SECRET = "BENCH_ASKER_SECRET";
    private static final String OFFICER = "025000000099";
    private static final int LANES = 64;
    private static final int QUOTA = 100_000;

    private final URI services;

    QuestionInstallation(URI services) {
        this.services = services;
    }

    /** What it needs beside the secret of its client. */
    static Map<String, String> environment() {
        return Map.of("OFFICER", OFFICER, "NGSP_SECRET", "demo-consumer-secret");
    }

    /** A question about how a dossier stands, as the service's own door is asked too. */
    static String query(String question) {
        return "{\"officer\":\"" + OFFICER + "\",\"purpose\":\"do\",\"task\":\"DO-01\"," + question + "}";
    }

    Path writeTo(Path folder) {
        write(folder, "organisations.yaml", "- code: [H44]\n  name: Tỉnh Phú Thọ\n  kind: PROVINCE\n");
        write(folder, "subscriptions.yaml", "[]\n");
        write(folder, "connections/ho-tich.yaml", connection("civil-status", "Hộ tịch"));
        write(folder, "connections/bao-hiem.yaml", connection("social-insurance", "Bảo hiểm xã hội"));
        write(folder, "clients.yaml", """
                - id: %s
                  title: Đo câu hỏi
                  secret: "${env:%s}"
                  sources: []
                  rights: [ASK, READ_STATE]
                """.formatted(CLIENT, SECRET));
        write(folder, "entitlements.yaml", """
                purposes:
                  - {code: do, title: Đo, legal-basis: Không, needs: TASK, tasks: [DO-01]}
                services:
                  - {service: civil-standing, connection: ho-tich, officer-quota: %d}
                  - {service: insured-person, connection: bao-hiem, officer-quota: %d, cache: 1h}
                officers:
                  - {account: do-nv, personal-id: "${env:OFFICER}", organisation: H44, clients: [%s]}
                grants:
                  - {client: %s, service: civil-standing, purpose: do, fields: [stage, code]}
                  - {client: %s, service: insured-person, purpose: do, fields: [name, birth]}
                """.formatted(QUOTA, QUOTA, CLIENT, CLIENT, CLIENT));
        return folder;
    }

    private String connection(String connector, String title) {
        return """
                connector: %s
                title: %s
                owner: H44
                settings: {base: "%s", consumer-key: demo-consumer-key, consumer-secret: "${env:NGSP_SECRET}"}
                delivery: {lanes: %d, cap: 0, timeout: 15s, probe-every: 1s}
                """.formatted(connector, title, services, LANES);
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
