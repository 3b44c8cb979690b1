package vn.lienthong.connectors.documentaxisrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.connectors.support.Pigeonhole;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.simulator.AxisAccount;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.DocumentAxisRestSimulator;
import vn.lienthong.simulator.Listening;
import vn.lienthong.testkit.connector.TestParcel;
import vn.lienthong.testkit.ledger.MovedClock;

/** Log in, list, fetch, confirm, send. */
class RestAxisConversationTest {
    private final MovedClock clock = new MovedClock();
    private final DocumentAxisRestSimulator axis = DocumentAxisRestSimulator.start(Listening.onPort(0), clock);
    private final PooledHttp http = PooledHttp.open(HttpOptions.to(axis.base()));
    private final Ports ports = open(AxisAccount.PHU_THO.password(), AxisSystem.PHU_THO.secret());
    private final Pigeonhole taken;

    RestAxisConversationTest(@TempDir Path folder) {
        taken = new Pigeonhole(Store.in(folder));
    }

    @AfterEach
    void close() {
        http.close();
        axis.close();
    }

    @Test
    void whatIsConfirmedMayStayOnTheListAndIsNotFetchedAgain() throws IOException {
        axis.arrives("edoc", "000.00.00.G22", fromTheGovernment());

        read(ports);
        read(ports);

        assertThat(taken.documents())
                .extracting(OfficialDocument::key)
                .containsExactly("000.00.00.G22,2021/03/05,15/UBND-VX");
        assertThat(taken.letters().get(0).replies())
                .singleElement()
                .satisfies(reply -> assertThat(
                                ((DocumentStatus) reply.message()).code().value())
                        .isEqualTo("01"));
        assertThat(axis.confirmed()).singleElement().asString().startsWith("done ");
        assertThat(axis.logins()).isEqualTo(1);
    }

    @Test
    void aTokenThatHasEndedIsFetchedAnewAndThePackageGoesOutOnce() {
        assertThat(send("m-1", "000.00.00.G22")).isInstanceOf(Outcome.Delivered.class);
        clock.move(Duration.ofMinutes(31));
        assertThat(send("m-2", "000.00.00.G14")).isInstanceOf(Outcome.Delivered.class);

        assertThat(axis.logins()).isEqualTo(2);
        assertThat(axis.effects()).hasSize(2);
    }

    @Test
    void aReceiverThatTheAxisDoesNotKnowIsNamedWhereTheAxisNamesIt() {
        assertThat(send("m-1", "000.00.00.G22", "000.00.99.G99")).isEqualTo(new Outcome.Unroutable("000.00.99.G99"));
    }

    @Test
    void anAccountThatIsRefusedIsToldAsWhatItIs() {
        Ports wrongPassword = open("sai", AxisSystem.PHU_THO.secret());
        Ports wrongSecret = open(AxisAccount.PHU_THO.password(), "sai");

        for (Ports wrong : new Ports[] {wrongPassword, wrongSecret}) {
            assertThatThrownBy(() -> read(wrong))
                    .isInstanceOfSatisfying(
                            SourceTrouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo("axis_refuses_login"));
        }
    }

    private Ports open(String password, String secret) {
        Map<String, Object> values = new HashMap<>();
        values.put("system-id", AxisSystem.PHU_THO.id());
        values.put("secret", secret);
        values.put("username", AxisAccount.PHU_THO.username());
        values.put("password", password);
        return new DocumentAxisRestConnector(clock).open(new Settings(values));
    }

    private void read(Ports with) {
        with.mailboxes().get(0).read(http, taken);
    }

    private Outcome send(String id, String... to) {
        OrgCode[] receivers = new OrgCode[to.length];
        for (int i = 0; i < to.length; i++) {
            receivers[i] = OrgCode.of(to[i]);
        }
        return sent(ports.sinks().get(0), id, Documents.to(OrgCode.of("000.00.00.H44"), receivers));
    }

    private <M extends CanonicalMessage> Outcome sent(Sink<M> sink, String id, OfficialDocument document) {
        return sink.deliver(TestParcel.of(id, sink.accepts().cast(document)), http);
    }

    private static byte[] fromTheGovernment() throws IOException {
        String sample = new String(
                Objects.requireNonNull(RestAxisConversationTest.class.getResourceAsStream("/edxml/new-document.xml"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        return sample.replace("000.00.00.H44", "@")
                .replace("000.00.00.G22", "000.00.00.H44")
                .replace("@", "000.00.00.G22")
                .getBytes(StandardCharsets.UTF_8);
    }
}
