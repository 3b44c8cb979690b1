package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.door.Caller;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.RowPushDoor;
import vn.lienthong.door.RowVerdict;
import vn.lienthong.door.RowVerdict.Fate;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.wire.Canonical;

/** Records that a vendor hands in: each is accepted once or set aside once, and answered for by itself. */
class RowPushDoorTest {
    private static final Caller CALLER = new Caller("push", "xa-mau", Set.of("xa-mau"));
    private static final String CONTENTS =
            "select convert_from(payload, 'UTF8')::json ->> 'content' from message order by position";

    private final VisitBook visits = new VisitBook();
    private final LedgerFixture hub = new LedgerFixture(1, "xa-mau");
    private final PostedRows push = new PostedRows();
    private final RowPushDoor door;

    RowPushDoorTest(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(
                folder.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
        Files.writeString(folder.resolve("connections/xa-mau.yaml"), """
                connector: posted
                title: Xã Mẫu
                owner: H44
                settings: {}
                mapping:
                  type: dossier-progress
                  fields:
                    number: So
                    handler: {constant: Trần Văn Mẫu}
                    content: NoiDung
                    status: {constant: IN_PROCESS}
                    at: {constant: "2026-03-06T09:00:00+07:00"}
                """);
        ConfigurationHolder configuration =
                new ConfigurationHolder(folder, Map.of(push.id(), push), name -> Optional.empty());
        door = new RowPushDoor(
                Canonical.standard(),
                configuration::current,
                hub.ledger().intake(),
                hub.ledger().sources(),
                new Doorkeeper(visits, hub.ledger().refusals()));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aBadRecordIsAnsweredForAndSetAsideAndTheGoodOnesAreTakenIn() {
        List<RowVerdict> verdicts =
                post("H44-260305-0007|A", "không phải số|B", "H44-260305-0008|C", "X99-260305-0001|D");
        assertThat(verdicts)
                .extracting(RowVerdict::fate)
                .containsExactly(Fate.ACCEPTED, Fate.REFUSED, Fate.ACCEPTED, Fate.REFUSED);
        assertThat(verdicts.get(1).problems())
                .isNotEmpty()
                .allMatch(p -> !p.toString().contains("không phải số"));
        assertThat(hub.strings(CONTENTS)).containsExactly("A", "C");
        assertThat(aside()).extracting(SetAside::place).containsExactly("line 1", "line 3");
        assertThat(visits.lines())
                .containsExactlyInAnyOrder(
                        "push xa-mau accepted",
                        "push xa-mau accepted",
                        "push xa-mau MESSAGE_INVALID",
                        "push xa-mau MESSAGE_INVALID");
    }

    @Test
    void theSameRequestAgainChangesNothingAndSaysSo() {
        post("H44-260305-0007|A", "không phải số|B");
        assertThat(post("H44-260305-0007|A", "không phải số|B"))
                .extracting(RowVerdict::fate)
                .containsExactly(Fate.UNCHANGED, Fate.REFUSED);
        assertThat(hub.strings(CONTENTS)).containsExactly("A");
        assertThat(aside()).hasSize(1);
    }

    @Test
    void aRecordSentAgainCorrectedSettlesItself() {
        post("không phải số|A");
        assertThat(aside()).hasSize(1);
        post("H44-260305-0007|A");
        assertThat(aside()).isEmpty();
    }

    @Test
    void whatIsNotReadableOrNotAllowedIsRefusedAsAWhole() {
        assertThatThrownBy(() -> post("no line of ours")).isInstanceOf(HubFailure.class);
        Caller stranger = new Caller("push", "la", Set.of("noi-khac"));
        assertThatThrownBy(() -> door.receive(stranger, "xa-mau", push, body("H44-260305-0007|A")))
                .hasMessageContaining("FORBIDDEN");
        assertThat(hub.strings(CONTENTS)).isEmpty();
        assertThat(visits.lines()).containsExactly("push xa-mau BODY_MALFORMED", "push - FORBIDDEN");
    }

    private List<RowVerdict> post(String... lines) {
        return door.receive(CALLER, "xa-mau", push, body(lines));
    }

    private static byte[] body(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private List<SetAside> aside() {
        return hub.ledger().sources().list("", 0, 100);
    }
}
