package vn.lienthong.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Right;
import vn.lienthong.reporting.EntryDesk;
import vn.lienthong.reporting.Figures;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.text.Texts;

/** What the calls for indicators answer, over a real ledger. */
class IndicatorsControllerTest {
    private static final Texts TEXTS = Texts.of("indicator");

    private final LedgerFixture fixture = new LedgerFixture(1);
    private Path folder = Path.of("");

    @BeforeEach
    void installation(@TempDir Path empty) throws IOException {
        folder = empty;
        Files.createDirectory(folder.resolve("connections"));
        Files.createDirectory(folder.resolve("indicators"));
        Files.copy(Path.of("..", "config", "indicators", "HT.LAN.yaml"), folder.resolve("indicators/HT.LAN.yaml"));
        Files.writeString(folder.resolve("organisations.yaml"), """
                - {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}
                - {code: [H44.05], name: Sở Nội vụ, kind: DEPARTMENT, parent: H44, validFrom: 2020-01-01}
                - {code: [H44.06], name: Sở Xây dựng, kind: DEPARTMENT, parent: H44, validFrom: 2020-01-01}
                """);
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
        asks(Set.of());
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        fixture.close();
    }

    @Test
    void aFigureIsEnteredAddedUpAndExplainedWithWhoAndWhy() {
        enter("H44.05", 1, 3);
        enter("H44.06", 1, 1);

        List<CellView> values = controller().values("HT.LAN", "2021-M03", null, null, "", 10, "vi");
        assertThat(values).extracting(CellView::organisation).containsExactly("H44", "H44.05", "H44.06");
        assertThat(values)
                .extracting(CellView::value)
                .containsExactly(number("50.00"), number("33.33"), number("100.00"));
        ExplanationView why = controller().explain("HT.LAN", "H44.05", "2021-M03", null, null, "vi");
        assertThat(why.entries()).hasSize(1);
        assertThat(why.entries().get(0).actor()).isEqualTo("can-bo");
        assertThat(why.entries().get(0).reason()).isEqualTo("Khảo sát tháng 3");
        assertThat(why.value().from()).isEqualTo("2021-02-15");
        assertThat(controller()
                        .explain("HT.LAN", "H44", "2021-M03", null, null, "vi")
                        .parts())
                .hasSize(2);
    }

    @Test
    void whereThereIsNoValueItIsSaidWhy() {
        enter("H44.05", 0, 0);

        assertThat(controller()
                        .explain("HT.LAN", "H44.05", "2021-M03", null, null, "vi")
                        .value()
                        .notices())
                .containsExactly("Mẫu số bằng 0: không có giá trị (khác với giá trị 0).");
        assertThat(controller()
                        .explain("HT.LAN", "H44.06", "2021-M03", null, null, "en")
                        .value()
                        .notices())
                .containsExactly("Nobody has given a figure: there is no value, which is not the value 0.");
        controller().withdraw("HT.LAN", "H44.05", "2021-M03", new DeliveriesController.Reason("nhập nhầm"));
        ExplanationView after = controller().explain("HT.LAN", "H44.05", "2021-M03", null, null, "en");
        assertThat(after.value().numerator()).isNull();
        assertThat(after.entries()).hasSize(2);
    }

    @Test
    void anOfficerOfOneOfficeNeitherSeesNorEntersFiguresOfAnother() {
        enter("H44.05", 1, 3);
        asks(Set.of(OrgCode.of("H44.06")));

        assertThat(controller().values("HT.LAN", "2021-M03", null, null, "", 10, "vi"))
                .extracting(CellView::organisation)
                .containsExactly("H44.06");
        assertFails(
                FailureCode.NOT_FOUND, () -> controller().explain("HT.LAN", "H44.05", "2021-M03", null, null, "vi"));
        assertFails(FailureCode.NOT_FOUND, () -> enter("H44.05", 2, 3));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertFails(FailureCode.NOT_FOUND, () -> controller().values("HT.LAM", "2021", null, null, "", 10, "vi"));
        assertFails(
                FailureCode.REQUEST_INVALID, () -> controller().values("HT.LAN", "2021-13", null, null, "", 10, "vi"));
        assertFails(FailureCode.REQUEST_INVALID, () -> controller().values("HT.LAN", "2019", null, null, "", 10, "vi"));
        assertFails(FailureCode.NOT_FOUND, () -> controller().explain("HT.LAN", "H99", "2021", null, null, "vi"));
    }

    private void enter(String organisation, int numerator, int denominator) {
        controller()
                .enter(
                        "HT.LAN",
                        organisation,
                        "2021-M03",
                        new IndicatorsController.Entered(
                                BigDecimal.valueOf(numerator),
                                BigDecimal.valueOf(denominator),
                                Qualifier.EXACT,
                                null,
                                null,
                                "Khảo sát tháng 3",
                                null,
                                null,
                                null));
    }

    private void asks(Set<OrgCode> organisations) {
        Client client =
                new Client("can-bo", "Cán bộ", "", Set.of(), Set.of(Right.READ_STATE, Right.EDIT), organisations);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(client, ""));
    }

    private IndicatorsController controller() {
        ConfigurationHolder configuration = new ConfigurationHolder(folder, Map.of(), name -> Optional.of(""));
        return new IndicatorsController(
                configuration,
                new Figures(fixture.ledger(), configuration::current, fixture.clock()),
                new EntryDesk(fixture.ledger().entries(), configuration::current),
                TEXTS,
                new Viewer(fixture.ledger(), configuration, fixture.clock()));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static void assertFails(FailureCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        HubFailure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
