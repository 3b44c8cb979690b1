package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.QuestionKind;

class EntitlementsTest {
    private static final String FILE = """
            purposes:
              - {code: kiem-tra, title: Kiểm tra, legal-basis: NĐ 118/2025/NĐ-CP, needs: DOSSIER}
              - {code: ra-soat, title: Rà soát, legal-basis: Kế hoạch mẫu, needs: TASK, tasks: [KH-01/2026]}
            services:
              - {service: person, connection: dan-cu, officer-quota: 200, cache: 12h}
              - {service: person-check, connection: dan-cu, officer-quota: 300}
            officers:
              - {account: mau-nv01, personal-id: "${env:OFFICER}", organisation: H44.05, clients: [mot-cua]}
            grants:
              - client: mot-cua
                service: person
                purpose: kiem-tra
                fields:
                  - name
                  - birth
              - client: mot-cua
                service: person-check
                purpose: ra-soat
                fields: [matches]
            """;

    private final Path folder;

    EntitlementsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsGrantedIsFoundAndNothingElse() {
        Entitlements read = installation(FILE).load().entitlements();
        assertThat(read.findGrant("mot-cua", QuestionKind.PERSON, "kiem-tra")
                        .orElseThrow()
                        .fields())
                .containsExactly("name", "birth");
        assertThat(read.findGrant("mot-cua", QuestionKind.PERSON, "ra-soat")).isEmpty();
        assertThat(read.findGrant("mot-cua", QuestionKind.RELATIVES, "kiem-tra"))
                .isEmpty();
        assertThat(read.findGrant("khac", QuestionKind.PERSON, "kiem-tra")).isEmpty();
        assertThat(read.findOfficer("mot-cua", CitizenId.of("025000000099")))
                .hasValueSatisfying(officer -> assertThat(officer).hasToString("Officer[mau-nv01]"));
        assertThat(read.findOfficer("khac", CitizenId.of("025000000099"))).isEmpty();
        assertThat(read.findOfficer("mot-cua", CitizenId.of("025000000098"))).isEmpty();
        assertThat(read.findService(QuestionKind.PERSON).orElseThrow().cache()).isEqualTo(Duration.ofHours(12));
        assertThat(read.findService(QuestionKind.PERSON_CHECK).orElseThrow().cache())
                .as("no answer is given again unless somebody said so")
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void withoutTheFileNobodyMayAskAnything() {
        TestInstallation bare = TestInstallation.in(folder);
        assertThat(bare.load().entitlements()).isEqualTo(Entitlements.NONE);
    }

    @Test
    void oneLineOfTheFileIsOneCellOfTheTable() {
        List<String> before = table(FILE);
        List<String> after = table(FILE.replace("      - birth\n", ""));
        assertThat(after).hasSameSizeAs(before);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(before.get(i) + " → " + after.get(i));
            }
        }
        assertThat(changed).containsExactly("| `birth` | ✓ | → | `birth` | – |");
    }

    @Test
    void rulesOfWhatIsUnusualAreReadAndAWrongOneIsToldByItsKey() {
        String rules = """
                watch:
                  - {pattern: TOO_MANY, more-than: 100, within: 1h}
                  - {pattern: OUTSIDE_HOURS, more-than: 0, within: 24h, from: "07:00", to: "17:30"}
                """;
        assertThat(installation(FILE + rules).load().entitlements().watch())
                .containsExactly(
                        new AskingRule(AskingRule.Pattern.TOO_MANY, 100, Duration.ofHours(1), Optional.empty()),
                        new AskingRule(
                                AskingRule.Pattern.OUTSIDE_HOURS,
                                0,
                                Duration.ofHours(24),
                                Optional.of(new AskingRule.Hours(LocalTime.of(7, 0), LocalTime.of(17, 30)))));
        assertThat(installation(FILE + rules.replace("17:30", "06:00").replace("100", "many"))
                        .check()
                        .problems())
                .extracting(problem -> problem.key() + " " + problem.reason())
                .containsExactlyInAnyOrder("watch[0].more-than value_invalid", "watch[1].to value_invalid");
    }

    @Test
    void aSystemIsToldOfLaterAnswersOnlyWhereSomebodyTakesTheMessage() {
        String answers = "answers:\n  - {client: mot-cua, to: %s}\n";
        assertThat(installation(FILE + answers.formatted("dan-cu")).check().problems())
                .extracting(problem -> problem.key() + " " + problem.reason())
                .containsExactly("answers[0].to answers_not_taken_there");
        assertThat(installation(FILE + answers.formatted("khong-co")).check().problems())
                .extracting(problem -> problem.key() + " " + problem.reason())
                .containsExactly("answers[0].to unknown_connection");
        assertThat(installation(FILE).load().entitlements().findAnswersTo("mot-cua"))
                .isEmpty();
    }

    @Test
    void anOfficersNumberIsNotSaidByAProblem() {
        ConfigurationReport report =
                installation(FILE.replace("${env:OFFICER}", "025000000099")).check();
        assertThat(report.problems()).extracting(SettingsProblem::reason).containsExactly("secret_literal");
        assertThat(report.failure().getMessage() + report).doesNotContain("025000000099");
    }

    private List<String> table(String file) {
        return PermissionTable.of(installation(file).load().entitlements())
                .lines()
                .toList();
    }

    private TestInstallation installation(String file) {
        return TestInstallation.in(folder)
                .withVariable("OFFICER", "025000000099")
                .with("connections/dan-cu.yaml", """
                        connector: knower
                        title: Cơ sở dữ liệu mẫu
                        owner: H44
                        """)
                .with("clients.yaml", """
                        - {id: mot-cua, title: Một cửa, secret: "${env:PORTAL_PASSWORD}", rights: [READ_STATE]}
                        """)
                .with("entitlements.yaml", file);
    }
}
