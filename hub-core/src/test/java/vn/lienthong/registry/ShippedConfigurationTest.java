package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Setting;
import vn.lienthong.model.OrgCode;

/** The installation in {@code config/}; the assembly loads it with the real connectors. */
class ShippedConfigurationTest {
    private static final Path CONFIG = Path.of("..", "config");
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
        Organisations organisations = Configuration.load(CONFIG, STAND_INS, name -> Optional.of(value(name)))
                .organisations();

        assertThat(organisations
                        .find(OrgCode.of("H62"), LocalDate.of(2025, 6, 30))
                        .orElseThrow()
                        .name())
                .isEqualTo("Ủy ban nhân dân tỉnh Vĩnh Phúc");
        assertThat(organisations
                        .find(OrgCode.of("H28"), LocalDate.of(2025, 7, 1))
                        .orElseThrow()
                        .code())
                .isEqualTo(OrgCode.of("H44"));
        assertThat(organisations
                        .find(OrgCode.of("000.00.05.H44"), LocalDate.of(2021, 3, 5))
                        .orElseThrow()
                        .name())
                .isEqualTo("Sở Nội vụ");
    }

    private static String value(String name) {
        return name.endsWith("_BASE") ? "http://127.0.0.1:1" : "/gia-tri-" + name;
    }
}
