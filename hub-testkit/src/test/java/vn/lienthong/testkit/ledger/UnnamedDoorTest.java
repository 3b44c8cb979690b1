package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.door.Caller;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.UnnamedDoor;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.EventReader;

/** A message that nobody named, as an installation's own route hands it in (promise 2). */
class UnnamedDoorTest {
    private static final Caller CALLER = new Caller("route", "route:thu-muc", Set.of("mot-cua"));

    private final LedgerFixture hub = new LedgerFixture(1);
    private final UnnamedDoor door;

    UnnamedDoorTest(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(folder.resolve("organisations.yaml"), """
                - {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}
                - {code: [H44.12], name: Sở mẫu, kind: DEPARTMENT, parent: H44, validFrom: 2020-01-01}
                """);
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
        ConfigurationHolder configuration = new ConfigurationHolder(folder, Map.of(), name -> Optional.empty());
        door = new UnnamedDoor(
                EventReader.standard(),
                Canonical.standard(),
                configuration::current,
                hub.ledger().intake(),
                new Doorkeeper(new VisitBook(), hub.ledger().refusals()));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theSameContentAgainHasTheSameReceiptAndAFormerStateIsNew() {
        Receipt first = receive("mot-cua", "A");
        Receipt again = receive("mot-cua", "A");
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.repeated()).isTrue();

        Receipt other = receive("mot-cua", "B");
        Receipt back = receive("mot-cua", "A");
        assertThat(back.repeated()).isFalse();
        assertThat(Set.of(first.number(), other.number(), back.number())).hasSize(3);
    }

    @Test
    void aRouteSpeaksForItsOwnConnectionOnly() {
        assertThatThrownBy(() -> receive("cong", "A"))
                .isInstanceOf(HubFailure.class)
                .hasMessageContaining("FORBIDDEN");
    }

    private Receipt receive(String source, String content) {
        String body = """
                {"number":"H44.12-260305-0007","handler":"Trần Văn Mẫu","content":"%s","status":"IN_PROCESS",
                "at":"2026-03-06T09:00:00+07:00"}""".formatted(content);
        return door.receive(CALLER, source, "vn.lienthong.dossier-progress.v1", body.getBytes(StandardCharsets.UTF_8));
    }
}
