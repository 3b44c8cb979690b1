package vn.lienthong.connectors.documentoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.LetterPush;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.support.MemoryContents;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.DocumentStatus;

/** A document system hands its packages in by itself. */
class OfficePushTest {
    private final Contents contents = new MemoryContents();
    private final Ports ports = new DocumentOfficeConnector()
            .open(new Settings(Map.of("organ-id", "000.00.00.H44", "secret", "demo", "fetch", false)));
    private final LetterPush push = ports.letterPushes().get(0);

    @Test
    void aSystemThatHandsInIsNotReadAsWell() {
        assertThat(ports.mailboxes()).isEmpty();
        assertThat(ports.sinks()).hasSize(2);
    }

    @Test
    void aPackageIsKnownByItsBytesAndKeptAsItCame() throws IOException {
        Letter letter = read(sample("new-document"));

        String identity = letter.incoming().id().orElseThrow();
        assertThat(identity)
                .hasSize(64)
                .isEqualTo(read(sample("new-document")).incoming().id().orElseThrow());
        assertThat(letter.incoming().message().key()).isEqualTo("000.00.00.H44,2021/03/05,15/UBND-VX");
        assertThat(new String(push.accepted(letter), StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"OK\",\"code\":\"0\",\"docId\":\"" + identity + "\"}");
    }

    @Test
    void aStatusComesThroughTheSameDoor() throws IOException {
        assertThat(read(sample("status")).incoming().message()).isInstanceOf(DocumentStatus.class);
    }

    @Test
    void aPackageIsRefusedByTheNamesOfItsElements() {
        assertThatThrownBy(() -> read("<edXML><edXMLEnvelope><edXMLHeader><MessageHeader/></edXMLHeader>"
                        + "</edXMLEnvelope></edXML>"))
                .isInstanceOfSatisfying(HubFailure.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(FailureCode.MESSAGE_INVALID);
                    assertThat(refusal.problems())
                            .extracting(FieldProblem::path)
                            .contains("N.MessageHeader.From.OrganId", "N.MessageHeader.DocumentId");
                });
        assertThat(push.told(FieldProblem.of("/from/code", "unknown_organisation"))
                        .path())
                .isEqualTo("R.MessageHeader.From.OrganId");
    }

    @Test
    void whatIsNoPackageIsRefused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(HubFailure.class);
        assertThatThrownBy(() -> read("không phải gói tin")).isInstanceOf(HubFailure.class);
    }

    private Letter read(String edxml) throws IOException {
        return push.read(new ByteArrayInputStream(edxml.getBytes(StandardCharsets.UTF_8)), contents);
    }

    private static String sample(String name) throws IOException {
        return new String(
                Objects.requireNonNull(OfficePushTest.class.getResourceAsStream("/edxml/" + name + ".xml"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
