package vn.lienthong.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.EndpointState;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Right;
import vn.lienthong.status.Incidents;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.text.Texts;

/** What operators, viewers and senders get from the ops calls, over a real ledger. */
class OpsViewsTest {
    private static final Texts TEXTS = Texts.of("ledger", "source");
    private static final String TO = "cong";

    private final LedgerFixture fixture = new LedgerFixture(1, TO);

    private Path folder = Path.of("");

    @BeforeEach
    void installation(@TempDir Path empty) throws IOException {
        folder = empty;
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(
                folder.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
        asks(Set.of(), Set.of(), Right.READ_STATE, Right.RETRY);
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        fixture.close();
    }

    @Test
    void whoOnlyReadsSeesAllConnectionsAndWhoSendsSeesNone() {
        asks(Set.of(), Set.of(), Right.READ_STATE);
        assertThat(connections().connections()).hasSize(1);
        assertThat(deliveries().list("waiting", null, 0, 10)).isEmpty();
        assertThat(connections().audit("vi")).isNotEmpty();

        asks(Set.of("mot-cua"), Set.of(), Right.READ_STATE, Right.SEND);
        assertFails(FailureCode.FORBIDDEN, () -> connections().connections());
        assertFails(FailureCode.FORBIDDEN, () -> connections().audit("vi"));
    }

    @Test
    void aViewerOfSomeOfficesSeesOnlyTheirs() {
        asks(Set.of(), Set.of(OrgCode.of("H44.99")), Right.READ_STATE);
        assertThat(connections().connections()).isEmpty();
        assertFails(FailureCode.NOT_FOUND, () -> deliveries().list("waiting", TO, 0, 10));
        assertFails(FailureCode.FORBIDDEN, () -> connections().audit("vi"));
    }

    @Test
    void anOperatorOfAnOfficeSteersItsConnectionsAndNoOther() throws Exception {
        Files.writeString(folder.resolve("organisations.yaml"), """
                - {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}
                - {code: [H44.01], name: Văn phòng, kind: DEPARTMENT, parent: H44, validFrom: 2020-01-01}
                - {code: [H44.02], name: Sở mẫu, kind: DEPARTMENT, parent: H44, validFrom: 2020-01-01}
                """);
        Files.writeString(folder.resolve("connections/" + TO + ".yaml"), """
                connector: webhook
                title: Bên nhận mẫu
                owner: H44.01
                settings: {base: "http://127.0.0.1:1"}
                """);
        String first = fixture.accept("1", "HS-1", "{}", TO).number().toString();
        fixture.accept("2", "HS-2", "{}", TO);
        DeliveriesController.Reason why = new DeliveriesController.Reason("gửi nhầm");

        asks(Set.of(), Set.of(OrgCode.of("H44.02")), Right.READ_STATE, Right.RETRY);
        assertFails(FailureCode.NOT_FOUND, () -> deliveries().act(TO, first, "withdraw", "vi", why));
        assertFails(FailureCode.NOT_FOUND, () -> connections().steer(TO, "pause", why));
        assertThat(fixture.ledger().endpoints().list().get(0).state()).isEqualTo(EndpointState.UP);

        asks(Set.of(), Set.of(OrgCode.of("H44.01")), Right.READ_STATE, Right.RETRY);
        assertThat(connections().connections()).hasSize(1);
        assertThat(deliveries().list("waiting", TO, 0, 10)).hasSize(2);
        deliveries().act(TO, first, "withdraw", "vi", why);
        assertThat(deliveries().list("waiting", TO, 0, 10)).hasSize(1);
    }

    @Test
    void auditAndBalanceAreSaidInFull() {
        fixture.accept("1", "HS-1", "{}", TO);
        assertThat(connections().audit("vi"))
                .isNotEmpty()
                .allMatch(check -> check.good() && !check.sentence().contains(check.code()))
                .anyMatch(check -> check.sentence().contains("Số thứ tự liên tục"));
        BalanceView line = connections().balance(null).get(0);
        assertThat(line.accepted()).isEqualTo(1);
        assertThat(line.difference()).isZero();
        assertThat(line.rows()).containsOnlyKeys(DeliveryState.values()).containsEntry(DeliveryState.WAITING, 1L);
        assertThat(line.events()).isEqualTo(line.rows());
    }

    @Test
    void whatWaitsForAConnectionThatStandsStillIsCountedAsParked() {
        fixture.accept("1", "HS-1", "{}", TO);
        assertThat(connections().connections().get(0).open()).isEqualTo(Map.of("WAITING", 1L));
        fixture.ledger().endpoints().pause(TO, "truc", "đối tác bảo trì");
        assertThat(connections().connections().get(0).open()).isEqualTo(Map.of("PARKED", 1L));
    }

    @Test
    void aFilterThatCannotBeMeantIsRefusedAndNotChanged() {
        assertFails(FailureCode.NOT_FOUND, () -> deliveries().list("waiting", "zzz", 0, 10));
        assertFails(FailureCode.REQUEST_INVALID, () -> deliveries().list("waiting", TO, 0, 100_000));
        assertFails(FailureCode.REQUEST_INVALID, () -> deliveries().list("waiting", TO, 0, -1));
        assertFails(FailureCode.REQUEST_INVALID, () -> connections().incidents(501, "vi"));
    }

    @Test
    void whoWithdrawsIsToldWhatStaysHeldBehindIt() {
        Receipt first = fixture.accept("1", "HS-1", "{\"n\":1}", TO);
        fixture.accept("2", "HS-1", "{\"n\":2}", TO);
        fixture.execute("update delivery set state = 'Q', reason = 'REFUSED' where position = 1");
        fixture.execute("update delivery set state = 'H', reason = 'BEHIND' where position = 2");
        Map<String, String> answer = deliveries()
                .act(TO, first.number().toString(), "withdraw", "vi", new DeliveriesController.Reason("gửi nhầm"));
        assertThat(answer.get("notice")).contains("Còn 1 thông điệp", "(release)");
    }

    private void asks(Set<String> sources, Set<OrgCode> organisations, Right... rights) {
        Client client = new Client("ai-do", "Ai đó", "", sources, Set.of(rights), organisations);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        client, "", List.of(rights).stream().map(Right::name).toArray(String[]::new)));
    }

    private ConnectionsController connections() {
        return new ConnectionsController(
                fixture.ledger(),
                configuration(),
                new Incidents(fixture.ledger().endpoints(), UnaryOperator.identity(), TEXTS),
                viewer(),
                TEXTS);
    }

    private DeliveriesController deliveries() {
        return new DeliveriesController(fixture.ledger(), viewer(), TEXTS);
    }

    private Viewer viewer() {
        return new Viewer(fixture.ledger(), configuration(), fixture.clock());
    }

    private ConfigurationHolder configuration() {
        return new ConfigurationHolder(folder, PlatformBeans.connectors(), name -> Optional.of(""));
    }

    private static void assertFails(FailureCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        HubFailure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
