package vn.lienthong.connectors.documentoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.simulator.ClerkHabit;
import vn.lienthong.simulator.DocumentOfficeSimulator;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.Listening;
import vn.lienthong.testkit.connector.TestParcel;
import vn.lienthong.testkit.ledger.MovedClock;

/** A document comes to a document system, its clerk answers, the hub fetches what he says. */
class OfficeLoopTest {
    private static final String SECRET = "demo-office-secret-0001";
    private static final OrgCode OFFICE = OrgCode.of("000.00.00.H44");
    private static final OrgCode HEALTH = OrgCode.of("000.00.12.H44");

    private final MovedClock clock = new MovedClock();
    private final DocumentOfficeSimulator office = DocumentOfficeSimulator.start(
            Listening.onPort(0), SECRET, new ClerkHabit(Duration.ofMinutes(10), 2), clock);
    private final PooledHttp http = PooledHttp.open(HttpOptions.to(office.base()));
    private final Ports ports = new DocumentOfficeConnector(Clock.systemUTC())
            .open(new Settings(Map.of("organ-id", "000.00.00.H44", "secret", SECRET)));
    private final Pigeonhole taken;

    OfficeLoopTest(@TempDir Path folder) {
        taken = new Pigeonhole(Store.in(folder));
    }

    @AfterEach
    void close() {
        http.close();
        office.close();
    }

    @Test
    void theClerkSaysWhatBecomesOfADocumentWhenHeGetsToIt() {
        deliver("m-1");
        read();
        assertThat(taken.said()).containsExactly("01");

        clock.move(Duration.ofMinutes(10));
        read();
        clock.move(Duration.ofMinutes(10));
        read();

        assertThat(taken.said()).containsExactly("01", "03", "06");
        assertThat(office.waiting()).isZero();
        assertThat(office.confirmed()).isNotEmpty().allMatch(line -> line.startsWith("done "));
    }

    @Test
    void aRefusalComesAsAStatusWithItsReason() {
        deliver("m-1");
        deliver("m-2");
        clock.move(Duration.ofMinutes(30));
        read();

        assertThat(taken.statuses())
                .filteredOn(status -> status.code().value().equals("02"))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.from().code()).isEqualTo(HEALTH);
                    assertThat(refusal.to()).isEqualTo(OFFICE);
                    assertThat(refusal.description()).isEqualTo("Không đúng thẩm quyền");
                });
    }

    @Test
    void whatTheClerksIssueIsFetchedAndWhatIsNoPackageKeepsNobodyWaiting() throws IOException {
        byte[] sample = Objects.requireNonNull(OfficeLoopTest.class.getResourceAsStream("/edxml/new-document.xml"))
                .readAllBytes();
        office.leaves("EDOC", "không phải gói tin".getBytes(StandardCharsets.UTF_8));
        office.issues(sample);

        read();

        assertThat(taken.documents())
                .extracting(OfficialDocument::key)
                .containsExactly("000.00.00.H44,2021/03/05,15/UBND-VX");
        assertThat(taken.aside()).hasSize(1);
        assertThat(office.confirmed()).containsExactlyInAnyOrder("fail qlvb-000001", "done qlvb-000002");
    }

    @Test
    void aSecretThatIsRefusedIsToldAsWhatItIs() {
        office.faults().on(FaultKind.HTTP_401);

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo("office_refuses_us"));
    }

    private void read() {
        ports.mailboxes().get(0).read(http, taken);
    }

    private void deliver(String id) {
        assertThat(delivered(ports.sinks().get(0), id)).isInstanceOf(Outcome.Delivered.class);
    }

    private <M extends CanonicalMessage> Outcome delivered(Sink<M> sink, String id) {
        return sink.deliver(TestParcel.of(id, sink.accepts().cast(Documents.to(OFFICE, HEALTH))), http);
    }
}
