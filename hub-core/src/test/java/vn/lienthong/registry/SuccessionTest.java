package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.model.OrgCode;

/** A reorganisation in a file of its own beside what was there before: the files of the past stay as they are. */
class SuccessionTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 1);

    private TestInstallation installation;
    private Organisations organisations;

    @BeforeEach
    void threeProvincesThatBecameOne(@TempDir Path folder) {
        installation =
                TestInstallation.in(folder).with("organisations.yaml", """
                - {code: [H44, 000.00.00.H44], name: Phú Thọ cũ, kind: PROVINCE}
                - {code: [H62], name: Vĩnh Phúc, kind: PROVINCE}
                - {code: [H44.05], name: Sở Nội vụ, kind: DEPARTMENT, parent: H44}
                - {code: [H62.05], name: Sở Nội vụ Vĩnh Phúc, kind: DEPARTMENT, parent: H62}
                - {code: [H44.31], name: Huyện, kind: DISTRICT, parent: H44}
                - {code: [H44.31.20], name: Xã Một, kind: COMMUNE, parent: H44.31}
                - {code: [H44.31.21], name: Xã Hai, kind: COMMUNE, parent: H44.31}
                - {code: [H44.31.22], name: Xã Ba, kind: COMMUNE, parent: H44.31}
                - code: [H44.70]
                  name: Trung tâm
                  kind: OTHER
                  aliases:
                    - {code: "0070", scheme: VENDOR, validTo: 2025-07-01}
                    - {code: "70x", scheme: VENDOR, confidence: PROPOSED, source: Tệp của phần mềm cũ}
                - code: [H44.71]
                  name: Trung tâm khác
                  kind: OTHER
                  aliases: [{code: "70x", scheme: VENDOR, confidence: PROPOSED}]
                """).with("organisations/2025-07-01.yaml", """
                organisations:
                  - {code: [H44, 000.00.00.H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2025-07-01}
                  - {code: [H44.101], name: Phường Mới, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
                  - {code: [H44.102], name: Xã Mới, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
                  - {code: [H44.103], name: Xã Mới đổi tên, kind: COMMUNE, parent: H44, validFrom: 2026-04-30}
                events:
                  - {type: MERGE, on: 2025-07-01, basis: NQ 202/2025/QH15, from: [H44, H62], to: [H44]}
                  - {type: MERGE, on: 2025-07-01, basis: Thử, from: [H62.05], to: [H44.05]}
                  - {type: ABOLISH, on: 2025-07-01, basis: Thử, from: [H44.31]}
                  - {type: MERGE, on: 2025-07-01, basis: Thử, from: [H44.31.20], to: [H44.102]}
                  - {type: SPLIT, on: 2025-07-01, basis: Thử, from: [H44.31.21], to: [H44.101, H44.102], late: ask, shares: [0.4, 0.6]}
                  - {type: SPLIT, on: 2025-07-01, basis: Thử, from: [H44.31.22], to: [H44.101, H44.102], late: H44.101}
                  - {type: RENAME, on: 2026-04-30, basis: Thử, from: [H44.102], to: [H44.103]}
                """);
        organisations = installation.load().organisations();
    }

    @Test
    void oneCodeNamesTheOldProvinceBeforeTheDayAndTheNewOneFromThenOn() {
        assertThat(named("H44", BEFORE)).isEqualTo("Phú Thọ cũ");
        assertThat(named("000.00.00.H44", DAY)).isEqualTo("Phú Thọ");
        assertThat(named("H62", BEFORE)).isEqualTo("Vĩnh Phúc");
    }

    @Test
    void aFormerCodeLeadsToTheSuccessorAndKeepsBothIdentities() {
        Resolution.Succeeded late = (Resolution.Succeeded) organisations.resolve(OrgCode.of("H62.05"), LATER);

        assertThat(late.former().name()).isEqualTo("Sở Nội vụ Vĩnh Phúc");
        assertThat(late.unit().code()).isEqualTo(OrgCode.of("H44.05"));
    }

    @Test
    void successionGoesOnThroughEveryLaterEvent() {
        assertThat(successor("H44.31.20", DAY)).isEqualTo("Xã Mới");
        assertThat(successor("H44.31.20", LATER)).isEqualTo("Xã Mới đổi tên");
    }

    @Test
    void aSplitThatAsksGivesItsPartsAsTheyAreTodayAndChoosesNone() {
        assertThat(organisations.resolve(OrgCode.of("H44.31.21"), LATER).organisation())
                .isEmpty();
        assertThat(candidates("H44.31.21", LATER))
                .containsExactly("SPLIT_PART Phường Mới", "SPLIT_PART Xã Mới đổi tên");
    }

    @Test
    void aSplitWithARuleLeadsWhereTheRuleSays() {
        assertThat(successor("H44.31.22", LATER)).isEqualTo("Phường Mới");
    }

    @Test
    void whatWasAbolishedOffersWhoStoodAboveIt() {
        assertThat(candidates("H44.31", LATER)).containsExactly("STOOD_ABOVE Phú Thọ");
    }

    @Test
    void aProposedCodeIsOfferedForEveryOneThatMayBearItAndNeverChosen() {
        assertThat(organisations.find(OrgCode.of("70x"), LATER)).isEmpty();
        assertThat(candidates("70x", LATER)).containsExactly("PROPOSED_CODE Trung tâm", "PROPOSED_CODE Trung tâm khác");
    }

    @Test
    void aClosedCodeOfOneThatLivesOnStillLeadsToIt() {
        assertThat(successor("0070", LATER)).isEqualTo("Trung tâm");
    }

    @Test
    void anUnknownCodeIsNeverComputedOnlyProposed() {
        assertThat(organisations.resolve(OrgCode.of("000.00.05.H44"), LATER)).isInstanceOf(Resolution.Unknown.class);
        assertThat(candidates("000.00.05.H44", LATER)).containsExactly("OTHER_WRITTEN_FORM Sở Nội vụ");
        assertThat(candidates("H44.O5", LATER)).containsExactly("SIMILAR_CODE Sở Nội vụ");
    }

    @Test
    void childrenAreThoseOfTheDay() {
        Organisation old = organisations.find(OrgCode.of("H44"), BEFORE).orElseThrow();
        Organisation now = organisations.find(OrgCode.of("H44"), LATER).orElseThrow();

        assertThat(names(organisations.children(old, BEFORE))).containsExactly("Sở Nội vụ", "Huyện");
        assertThat(names(organisations.children(now, LATER)))
                .containsExactlyInAnyOrder("Sở Nội vụ", "Phường Mới", "Xã Mới đổi tên");
    }

    @Test
    void anEndWithoutAnEventHasNoSuccessor() {
        installation.with("organisations.yaml", """
                - {code: [H44, 000.00.00.H44], name: Tỉnh, kind: OTHER}
                - {code: [H44.05], name: Một, kind: OTHER, validTo: 2025-07-01}
                """).without("organisations/2025-07-01.yaml");
        organisations = installation.load().organisations();

        assertThat(candidates("H44.05", LATER)).containsExactly("LAST_BEARER Một");
    }

    @Test
    void aFileThatCannotBeReadHidesNoOtherMistakeAndCausesNone() {
        installation.with("organisations/hong.yaml", "- {code: [H44.99\n");

        assertThat(installation.problems()).containsExactly("organisations/hong.yaml:1 yaml_syntax");
    }

    private String named(String code, LocalDate day) {
        return organisations.find(OrgCode.of(code), day).orElseThrow().name();
    }

    private String successor(String code, LocalDate day) {
        return organisations
                .resolve(OrgCode.of(code), day)
                .organisation()
                .orElseThrow()
                .name();
    }

    private List<String> candidates(String code, LocalDate day) {
        return organisations.resolve(OrgCode.of(code), day).candidates().stream()
                .map(candidate ->
                        candidate.reason() + " " + candidate.organisation().name())
                .toList();
    }

    private static List<String> names(List<Organisation> units) {
        return units.stream().map(Organisation::name).toList();
    }
}
