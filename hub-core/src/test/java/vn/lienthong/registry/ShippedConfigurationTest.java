package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Setting;
import vn.lienthong.model.OrgCode;

/** The installation in {@code config/}; the assembly loads it with the real connectors. */
class ShippedConfigurationTest {
    private static final Path CONFIG = Path.of("..", "config");
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Map<String, Connector> STAND_INS = Map.of(
            "one-stop",
                    TestConnectors.like(
                            "one-stop",
                            TestConnectors.code("intake-office", "Intake."),
                            Setting.text("field-code", "Field."),
                            Setting.text("field-name", "Field.")),
            "webhook",
                    TestConnectors.like(
                            "webhook",
                            Setting.address("base", "Address."),
                            Setting.text("path", "Path.").or("/")),
            "national-portal",
                    TestConnectors.like(
                            "national-portal",
                            Setting.address("base", "Address."),
                            Setting.text("username", "Account."),
                            Setting.secret("password", "Password."),
                            Setting.text("unit", "Unit."),
                            Setting.text("dstcode", "Destination.")));

    @Test
    void hasNoProblem() {
        assertThat(Configuration.check(CONFIG, STAND_INS, name -> Optional.of(value(name)))
                        .problems())
                .isEmpty();
    }

    @Test
    void knowsThePastOfTheProvince() {
        Organisations organisations = organisations();

        assertThat(named(organisations, "H62", BEFORE)).isEqualTo("Ủy ban nhân dân tỉnh Vĩnh Phúc");
        assertThat(named(organisations, "000.00.05.H44", LocalDate.of(2021, 3, 5)))
                .isEqualTo("Sở Nội vụ");
        for (String former : List.of("H62", "H28", "H44")) {
            Organisation then = organisations.find(OrgCode.of(former), BEFORE).orElseThrow();
            assertThat(organisations.follow(then, DAY).organisation().orElseThrow())
                    .isEqualTo(organisations.find(OrgCode.of("H44"), DAY).orElseThrow())
                    .isNotEqualTo(then);
        }
    }

    @Test
    void sixtyThreeProvincesBecameThirtyFour() {
        Organisations organisations = organisations();

        assertThat(provinces(organisations, BEFORE)).hasSize(63);
        assertThat(provinces(organisations, DAY)).hasSize(34);
        assertThat(provinces(organisations, BEFORE))
                .isNotEmpty()
                .allMatch(former ->
                        organisations.follow(former, DAY).organisation().isPresent());
        assertThat(organisations.events().stream()
                        .filter(event -> event.basis().equals("Nghị quyết 202/2025/QH15"))
                        .filter(event -> event.after().get(0).kind() == Organisation.Kind.PROVINCE))
                .hasSize(23)
                .allMatch(event ->
                        event.type() == OrgEvent.Type.MERGE && event.before().size() > 1);
    }

    @Test
    void aNumberOfTheStatisticsOfficeMeansAnotherProvinceFromTheDayOn() {
        Organisations organisations = organisations();

        assertThat(named(organisations, "44", BEFORE)).endsWith("Quảng Bình");
        assertThat(named(organisations, "44", DAY)).endsWith("Quảng Trị");
    }

    @Test
    void twoProvincesAreThereDownToTheirCommunes() {
        Organisations organisations = organisations();

        assertThat(communes(organisations, "H44", DAY)).isEqualTo(148);
        assertThat(communes(organisations, "H42", DAY)).isEqualTo(129);
        assertThat(organisations.list(DAY)).noneMatch(unit -> unit.kind() == Organisation.Kind.DISTRICT);
        assertThat(organisations.list(BEFORE).stream().filter(unit -> unit.kind() == Organisation.Kind.DISTRICT))
                .hasSize(13 + 9 + 10 + 8 + 6 + 9);
    }

    @Test
    void whateverEndedHasASuccessorOrCandidates() {
        Organisations organisations = organisations();
        LocalDate today = LocalDate.of(2026, 11, 23);

        for (Organisation unit : organisations.list()) {
            Resolution now = organisations.follow(unit, today);
            assertThat(now.organisation().isPresent() || !now.candidates().isEmpty())
                    .as(unit.code().value())
                    .isTrue();
            assertThat(now.candidates())
                    .as(unit.code().value())
                    .noneMatch(candidate -> candidate.reason() == Candidate.Reason.LAST_BEARER);
        }
    }

    private static Organisations organisations() {
        return Configuration.load(CONFIG, STAND_INS, name -> Optional.of(value(name)))
                .organisations();
    }

    private static String named(Organisations organisations, String code, LocalDate day) {
        return organisations.find(OrgCode.of(code), day).orElseThrow().name();
    }

    private static List<Organisation> provinces(Organisations organisations, LocalDate day) {
        return organisations.list(day).stream()
                .filter(unit -> unit.kind() == Organisation.Kind.PROVINCE)
                .toList();
    }

    private static long communes(Organisations organisations, String province, LocalDate day) {
        return organisations
                .children(organisations.find(OrgCode.of(province), day).orElseThrow(), day)
                .stream()
                .filter(unit -> unit.kind() == Organisation.Kind.COMMUNE)
                .count();
    }

    private static String value(String name) {
        return name.endsWith("_BASE") ? "http://127.0.0.1:1" : "/gia-tri-" + name;
    }
}
