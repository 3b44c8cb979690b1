package vn.lienthong.testkit.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.door.CorrectionDoor;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.Poller;
import vn.lienthong.door.PullDoor;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.wire.Canonical;

/** An installation with one source that the hub reads, {@code xa-mau}, and the reading of it. */
final class PolledInstallation {
    static final String NAME = "xa-mau";

    private final Path folder;
    private final PolledSource source;
    private String id = "";
    private String more = "";
    private String content = "NoiDung";

    PolledInstallation(Path folder, PolledSource source) throws IOException {
        this.folder = folder;
        this.source = source;
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(
                folder.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
    }

    void identifiedBy(String... columns) {
        id = columns.length == 0 ? "" : "  id: [" + String.join(", ", columns) + "]\n";
    }

    /** The column with the content is written in TCVN3. */
    void tcvn3(String column) {
        content = "{column: " + column + ", encoding: tcvn3}";
    }

    /** Another rule for the content. */
    void content(String rule) {
        content = rule;
    }

    /** A line more in the connection's file. */
    void with(String line) {
        more = line + "\n";
    }

    ConfigurationHolder configuration() {
        try {
            Files.writeString(folder.resolve("connections/" + NAME + ".yaml"), """
                    connector: polled
                    title: Xã Mẫu
                    owner: H44
                    settings: {}
                    %smapping:
                      type: dossier-progress
                    %s  fields:
                        number: So
                        handler: {constant: Trần Văn Mẫu}
                        content: %s
                        status: {constant: IN_PROCESS}
                        at: {constant: "2026-03-06T09:00:00+07:00"}
                    """.formatted(more, id, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConfigurationHolder(folder, Map.of(source.id(), source), name -> Optional.empty());
    }

    CorrectionDoor corrections(LedgerFixture hub, VisitBook visits) {
        return new CorrectionDoor(
                Canonical.standard(),
                configuration()::current,
                hub.ledger().intake(),
                hub.ledger().setAside(),
                new Doorkeeper(visits, hub.ledger().refusals()));
    }

    void poll(LedgerFixture hub, VisitBook visits) {
        ConfigurationHolder configuration = configuration();
        Doorkeeper keeper = new Doorkeeper(visits, hub.ledger().refusals());
        PullDoor door = new PullDoor(
                Canonical.standard(),
                configuration::current,
                hub.ledger().intake(),
                hub.ledger().sources(),
                corrections(hub, visits),
                keeper);
        new Poller(door, hub.ledger().endpoints())
                .poll(
                        NAME,
                        source,
                        configuration
                                .current()
                                .findConnection(NAME)
                                .flatMap(ConnectionConfig::mapping)
                                .orElseThrow(),
                        call -> {
                            throw new AssertionError("no calls here");
                        },
                        () -> false);
    }
}
