package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.OrgCode;

class ConfigurationTest {
    private TestInstallation installation;

    @BeforeEach
    void aGoodInstallation(@TempDir Path folder) {
        installation = TestInstallation.in(folder);
    }

    @Test
    void aConnectionSaysItsOwnerItsSettingsAndHowToDeliver() {
        installation.with("connections/ioc.yaml", """
                connector: subscriber
                title: IOC
                owner: H44.05
                settings:
                  base: ${env:IOC_BASE:http://127.0.0.1:8082}
                  mode: binary
                  timeout: 5s
                delivery: {lanes: 16, cap: 50, timeout: 2m, probe-every: 30s, signatures: hold}
                """);

        ConnectionConfig ioc = installation.load().getConnection("ioc");

        assertThat(ioc.owner()).isEqualTo(OrgCode.of("H44.05"));
        assertThat(ioc.settings().get(TestConnectors.BASE)).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(ioc.settings().get(TestConnectors.MODE)).isEqualTo(TestConnectors.Mode.BINARY);
        assertThat(ioc.settings().get(TestConnectors.TIMEOUT)).isEqualTo(Duration.ofSeconds(5));
        assertThat(ioc.settings().get(TestConnectors.ATTEMPTS)).isEqualTo(3);
        assertThat(ioc.delivery())
                .isEqualTo(new Delivery(16, 50, Duration.ofMinutes(2), Duration.ofSeconds(30), SignaturePolicy.HOLD));
    }

    @Test
    void aConnectionThatIsSilentOnDeliveryHasTheDefaults() {
        assertThat(installation.load().getConnection("cong").delivery())
                .isEqualTo(new Delivery(4, 0, Duration.ofSeconds(15), Duration.ofSeconds(10), SignaturePolicy.RECORD));
    }

    @Test
    void aSecretComesFromTheEnvironmentAndIsNeverPrinted() {
        Configuration configuration = installation.load();
        ConnectionConfig portal = configuration.getConnection("cong");

        assertThat(portal.settings().get(TestConnectors.PASSWORD)).isEqualTo("mat-khau-cua-cong");
        assertThat("" + configuration + configuration.connections() + portal + portal.settings())
                .doesNotContain("mat-khau-cua-cong");
    }

    @Test
    void aSecretComesFromAFileBesideTheConfiguration() {
        installation.with("secrets/cong.txt", "tu-tep\n").with("connections/cong.yaml", """
                connector: portal
                title: Cổng
                owner: H44
                settings:
                  base: http://cong.demo.phutho.local
                  password: ${file:secrets/cong.txt}
                """);

        assertThat(installation.load().getConnection("cong").settings().get(TestConnectors.PASSWORD))
                .isEqualTo("tu-tep");
    }

    @Test
    void aSecretWhoseVariableIsEmptyIsMissing() {
        installation.withVariable("PORTAL_PASSWORD", "");

        assertThat(installation.problems())
                .containsExactly("connections/cong.yaml:6 settings.password variable_missing");
    }

    @Test
    void anEmptyVariableSwitchesAnOptionalKeyOff() {
        installation.with("connections/ioc.yaml", """
                connector: subscriber
                title: IOC
                owner: H44.05
                settings: {base: "http://ioc.demo.phutho.local", timeout: "${env:IOC_TIMEOUT:}"}
                """);

        assertThat(installation.load().getConnection("ioc").settings().get(TestConnectors.TIMEOUT))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aConnectorsRefusalNeverTellsASecret() {
        installation.withVariable("IOC_TOKEN", "the-cua-ioc").with("connections/ioc.yaml", """
                connector: subscriber
                title: IOC
                owner: H44.05
                settings: {base: "http://ioc.demo.phutho.local", mode: structured, token: "${env:IOC_TOKEN}"}
                """);

        assertThat(installation.check().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo("settings_refused");
            assertThat(problem.facts()).containsEntry("detail", "***");
        });
    }

    @Test
    void aClientHasItsRightsAndItsSecretIsNeverPrinted() {
        installation.withVariable("MOT_CUA_SECRET", "bi-mat-mot-cua").with("clients.yaml", """
                - id: mot-cua
                  title: Một cửa
                  secret: ${env:MOT_CUA_SECRET}
                  sources: [mot-cua]
                  rights: [SEND, READ_STATE]
                  organisations: [H44.05]
                """);

        Client client = installation.load().findClient("mot-cua").orElseThrow();

        assertThat(client.secret()).isEqualTo("bi-mat-mot-cua");
        assertThat(client.rights()).containsExactlyInAnyOrder(Right.SEND, Right.READ_STATE);
        assertThat(client.sources()).isEqualTo(Set.of("mot-cua"));
        assertThat(client.organisations()).isEqualTo(Set.of(OrgCode.of("H44.05")));
        assertThat(client).hasToString("Client[mot-cua]");
    }

    @Test
    void aMissingFileIsToldOnceAndDoesNotMakeOthersLookWrong() {
        installation.without("organisations.yaml").with("organisation.yaml", "[]\n");

        assertThat(installation.check().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("organisations.yaml");
            assertThat(problem.reason()).isEqualTo("file_missing");
            assertThat(problem.facts()).containsEntry(SettingsProblem.DID_YOU_MEAN, "organisation.yaml");
        });
    }

    @Test
    void aConnectionThatIsNotSoundIsStillKnownByName() {
        installation.with("connections/cong.yaml", "connector: portal\n");

        assertThat(installation.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("connections/cong.yaml:1 "));
    }

    @Test
    void anEmptyFolderIsTold(@TempDir Path empty) {
        assertThat(Configuration.check(empty, TestConnectors.all(), name -> Optional.empty())
                        .problems())
                .extracting(SettingsProblem::place, SettingsProblem::reason)
                .containsExactly(
                        tuple("clients.yaml", "file_missing"),
                        tuple("connections/", "file_missing"),
                        tuple("organisations.yaml", "file_missing"),
                        tuple("subscriptions.yaml", "file_missing"));
    }

    @Test
    void aFileBeyondAllMeasureIsNotRead() {
        installation.with("clients.yaml", new byte[YamlText.LARGEST + 1]);

        assertThat(installation.problems()).containsExactly("clients.yaml:1 file_too_large");
    }

    @Test
    void aBombOfAliasesIsRefusedWhereItBegins() {
        installation.with("clients.yaml", """
                - &a [x, x, x, x, x, x, x, x, x]
                - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                - [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                """);

        assertThat(installation.problems()).containsExactly("clients.yaml:1 anchor");
    }

    @Test
    void tenThousandLevelsAreRefusedWithoutRecursion() {
        installation.with("clients.yaml", "[".repeat(10_000) + "]".repeat(10_000));

        assertThat(installation.problems()).containsExactly("clients.yaml:1 too_deep");
    }

    @Test
    void hiddenFilesAndNotesBesideTheConnectionsAreLetBe() {
        installation.with("connections/.cong.yaml.swp", "x").with("connections/README.md", "# ghi chú");

        assertThat(installation.check().isGood()).isTrue();
    }

    @Test
    void loadingABadFolderFailsWithEveryProblem() {
        installation.with("subscriptions.yaml", "- {to: congg, types: [dosier]}\n");

        assertThatThrownBy(installation::load)
                .isInstanceOfSatisfying(HubFailure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.SETTINGS_INVALID);
                    assertThat(failure.problems()).hasSize(2);
                })
                .hasMessageContaining("subscriptions.yaml:1 [0].to unknown_connection")
                .hasMessageContaining("subscriptions.yaml:1 [0].types[0] unknown_type");
    }

    @Test
    void aBadFolderLeavesTheRunningConfigurationInPlace() {
        ConfigurationHolder holder = installation.holder();
        Configuration running = holder.current();

        installation.with("subscriptions.yaml", "- {to: khong-co, types: [dossier]}\n");
        ConfigurationReport report = holder.reload(next -> {});

        assertThat(report.problems()).hasSize(1);
        assertThat(holder.current()).isSameAs(running);
    }

    @Test
    void aGoodFolderTakesOverOnReloadAlsoAfterABadOne() {
        ConfigurationHolder holder = installation.holder();
        installation.with("subscriptions.yaml", "- {to: khong-co, types: [dossier]}\n");
        holder.reload(next -> {});

        installation.with("subscriptions.yaml", "[]\n");
        ConfigurationReport report = holder.reload(next -> {});

        assertThat(report.isGood()).isTrue();
        assertThat(holder.current().subscriptions().list()).isEmpty();
    }
}
