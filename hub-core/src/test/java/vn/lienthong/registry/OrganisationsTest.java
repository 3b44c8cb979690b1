package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.model.OrgCode;

class OrganisationsTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private TestInstallation installation;
    private Organisations organisations;

    @BeforeEach
    void aProvinceThatTookInAnother(@TempDir Path folder) {
        installation = TestInstallation.in(folder).with("organisations.yaml", """
                - code: [H44, 000.00.00.H44]
                  name: Phú Thọ
                  kind: PROVINCE
                  aliases:
                    - {code: 000-00-00-H44, scheme: DASH}
                    - {code: H62, scheme: QD20, validFrom: 2025-07-01, validTo: 2027-01-01}
                - code: [H62]
                  name: Vĩnh Phúc
                  kind: PROVINCE
                  validTo: 2025-07-01
                - code: [H44.05]
                  name: Sở Nội vụ
                  kind: DEPARTMENT
                  parent: H44
                - code: [H44.31]
                  name: Huyện
                  kind: DISTRICT
                  parent: 000.00.00.H44
                  validTo: 2025-07-01
                - code: [H44.31.20]
                  name: Xã
                  kind: COMMUNE
                  parent: H44.31
                  validTo: 2025-07-01
                """);
        organisations = installation.load().organisations();
    }

    @Test
    void anOrganisationIsFoundByEveryWrittenFormOfItsCode() {
        assertThat(nameOf("H44", AFTER)).isEqualTo("Phú Thọ");
        assertThat(nameOf("000.00.00.H44", AFTER)).isEqualTo("Phú Thọ");
        assertThat(nameOf("000-00-00-H44", AFTER)).isEqualTo("Phú Thọ");
    }

    @Test
    void aCodeIsNeverComputedFromAnother() {
        assertThat(organisations.find(OrgCode.of("000.00.05.H44"), AFTER)).isEmpty();
    }

    @Test
    void aClosedCodeLeadsToWhatItMeantOnTheDay() {
        assertThat(nameOf("H62", BEFORE)).isEqualTo("Vĩnh Phúc");
        assertThat(nameOf("H62", AFTER)).isEqualTo("Phú Thọ");
        assertThat(organisations.find(OrgCode.of("H62"), LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }

    @Test
    void unknownAndNotValidOnThatDayAreToldApart() {
        assertThat(organisations.find(OrgCode.of("H44.31"), AFTER)).isEmpty();
        assertThat(organisations.findEver(OrgCode.of("H44.31"))).isPresent();
        assertThat(organisations.findEver(OrgCode.of("H99"))).isEmpty();
    }

    @Test
    void anOfficeIsWithinAllThatStandAboveItOnTheDay() {
        OrgCode commune = OrgCode.of("H44.31.20");

        assertThat(organisations.isWithin(commune, Set.of(OrgCode.of("000-00-00-H44")), BEFORE))
                .isTrue();
        assertThat(organisations.isWithin(commune, Set.of(OrgCode.of("H44.31")), BEFORE))
                .isTrue();
        assertThat(organisations.isWithin(commune, Set.of(OrgCode.of("H44.05")), BEFORE))
                .isFalse();
        assertThat(organisations.isWithin(commune, Set.of(OrgCode.of("H44")), AFTER))
                .isFalse();
    }

    @Test
    void aCodeMayPassToAnotherOrganisationOnTheDayTheFirstEnds() {
        installation.with("organisations.yaml", """
                - {code: [H44], name: Một, kind: OTHER, validTo: 2025-07-01}
                - {code: [H44], name: Hai, kind: OTHER, validFrom: 2025-07-01}
                - {code: [H44.05], name: Ba, kind: OTHER}
                - {code: [000.00.00.H44], name: Bốn, kind: OTHER}
                """);

        assertThat(installation.problems()).isEmpty();
    }

    @Test
    void aCodeMayNotNameTwoOnOneDay() {
        installation.with("organisations.yaml", """
                - {code: [H44], name: Một, kind: OTHER, validTo: 2025-07-02}
                - {code: [H44], name: Hai, kind: OTHER, validFrom: 2025-07-01}
                - {code: [H44.05], name: Ba, kind: OTHER}
                - {code: [000.00.00.H44], name: Bốn, kind: OTHER}
                """);

        assertThat(installation.problems()).containsExactly("organisations.yaml:2 [1].code code_twice");
    }

    @Test
    void aCircleThatClosesOnlyLaterIsSeen() {
        installation.with("organisations.yaml", """
                - {code: [H44, 000.00.00.H44], name: Tỉnh, kind: OTHER}
                - {code: [H44.05], name: A, kind: OTHER, parent: H44.06}
                - {code: [H44.06], name: B, kind: OTHER, parent: H44, validTo: 2025-07-01}
                - {code: [H44.06], name: B, kind: OTHER, parent: H44.05, validFrom: 2025-07-01}
                """);

        assertThat(installation.problems()).containsExactly("organisations.yaml:4 [3].parent parent_circle");
    }

    @Test
    void aParentMustBeThereForAllDaysOfItsChild() {
        installation.with("organisations.yaml", """
                - {code: [H44, 000.00.00.H44], name: Tỉnh, kind: OTHER, validTo: 2025-07-01}
                - {code: [H44.05], name: A, kind: OTHER, parent: H44}
                """);

        assertThat(installation.problems()).containsExactly("organisations.yaml:2 [1].parent parent_not_valid");
    }

    private String nameOf(String code, LocalDate day) {
        return organisations.find(OrgCode.of(code), day).orElseThrow().name();
    }
}
