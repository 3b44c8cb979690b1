package vn.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.connector.Incoming;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierStatus;

class MappingTest {
    private JoinedTable table;

    @BeforeEach
    void join(@TempDir Path folder) {
        table = new JoinedTable(folder);
    }

    @Test
    void aRightRowIsAMessage() {
        Dossier dossier = table.dossier();
        assertThat(dossier.number().value()).isEqualTo("H44.05-260305-0007");
        assertThat(dossier.timing().receivedAt()).isEqualTo(Instant.parse("2026-03-05T01:20:00Z"));
        assertThat(dossier.flags().digitised()).isFalse();
        assertThat(dossier.documents()).isEmpty();
        assertThat(table.mapping().type()).isEqualTo("vn.lienthong.dossier.v1");
        assertThat(table.mapping().columns()).containsExactly("MaHS", "MaTTHC", "HoTen", "NgayNhan");
    }

    @Test
    void aBlankColumnIsAbsent() {
        table.field("summary", "TrichYeu").with("TrichYeu", " \u00A0 ");
        assertThat(table.dossier().summary()).isNull();
    }

    @Test
    void whatIsNeededAndBlankIsMissingAtItsColumn() {
        assertThat(table.with("HoTen", " ").problems()).containsExactly("HoTen missing");
    }

    @Test
    void aColumnThatIsGoneIsAProblemOfItsOwn() {
        table.field("summary", "TrichYeu").field("sourceStatus", "TrichYeu");
        assertThat(table.problems()).containsExactly("TrichYeu row_column_missing");
    }

    @Test
    void aColumnOfNearlyThatNameIsSaidOtherNamesAreNot() {
        table.without("HoTen").with("HO_TEN", "x").without("MaTTHC").with("Trần Văn Mẫu", "x");
        assertThat(table.map().problems().toString())
                .contains("didYouMean=HO_TEN")
                .contains("MaTTHC")
                .doesNotContain("Trần");
    }

    @Test
    void aRuleNamesTheColumnThatIsEmpty() {
        table.field("applicant.name", "{columns: [Ho, Ten], join: ' '}")
                .with("Ho", "")
                .with("Ten", "");
        assertThat(table.problems()).containsExactly("applicant.name missing");
    }

    @Test
    void severalColumnsMakeOneText() {
        table.field("summary", "{columns: [TrichYeu, GhiChu, Them], join: ' - '}");
        table.with("TrichYeu", "Cấp lại").with("GhiChu", " ").with("Them", "gấp");
        assertThat(table.dossier().summary()).isEqualTo("Cấp lại - gấp");
        assertThat(table.rules("summary")).containsExactly("join");
    }

    @Test
    void anExpressionSaysWhatATableCannotAndIsShownAsARule() {
        table.field("applicant.kind", "{jsonata: \"MaSoThue ? 'BUSINESS' : 'CITIZEN'\"}")
                .with("MaSoThue", "");
        assertThat(table.dossier().applicant().kind()).isEqualTo(Dossier.ApplicantKind.CITIZEN);
        assertThat(table.with("MaSoThue", "2600000000").dossier().applicant().kind())
                .isEqualTo(Dossier.ApplicantKind.BUSINESS);
        assertThat(table.rules("applicant.kind")).containsExactly("jsonata");
        assertThat(table.mapping().columnsOf("applicant.kind")).containsExactly("MaSoThue");
    }

    @Test
    void anExpressionReadsDecodedTextsAndItsResultGoesThroughTheOtherRules() {
        table.field("summary", "{jsonata: \"$substringBefore(GhiChu, '/')\", encoding: tcvn3}")
                .with("GhiChu", "Hµ Néi/x");
        table.field("channel", "{jsonata: \"$split(Ma, '-')[1]\", codes: {'1': IN_PERSON, '2': ONLINE}}")
                .with("Ma", "HT-1");
        assertThat(table.dossier().summary()).isEqualTo("Hà Nội");
        assertThat(table.dossier().channel()).isEqualTo(Dossier.Channel.IN_PERSON);
        assertThat(table.rules("channel")).containsExactly("jsonata", "codes");
        assertThat(table.with("Ma", "HT-7").problems()).containsExactly("Ma unknown_code");
    }

    @Test
    void anExpressionMakesEntriesOfSeveralListsOfColumns() {
        table.field(
                "results",
                "{jsonata: \"$zip($split(Ten, ';'), $split(Ma, ';')).{'name': $[0], 'componentCode': $[1]}\"}");
        table.with("Ten", "Giấy A;Giấy B").with("Ma", "1;2");
        assertThat(table.dossier().results()).extracting("name").containsExactly("Giấy A", "Giấy B");
        assertThat(table.dossier().results()).extracting("componentCode").containsExactly("1", "2");
    }

    @Test
    void anEntryThatIsNotWhatTheListTakesIsRefused() {
        table.field("results", "{jsonata: \"$split(Ten, ';')\"}").with("Ten", "A;B");
        assertThat(table.problems()).containsExactly("Ten expression_result");
        table.field("results", "{jsonata: \"{'nam': Ten}\"}");
        assertThat(table.problems()).anyMatch(problem -> problem.endsWith("unknown_field"));
    }

    @Test
    void anExpressionOverAColumnThatIsGoneOrATextThatDoesNotFitIsAProblemOfThatColumn() {
        table.field("summary", "{jsonata: \"$string($number(Tien) * 2)\"}");
        assertThat(table.problems()).containsExactly("Tien row_column_missing");
        assertThat(table.with("Tien", "mười").problems()).containsExactly("Tien expression_failed");
        assertThat(table.with("Tien", "10").dossier().summary()).isEqualTo("20");
    }

    @Test
    void oneFieldTakesOneResult() {
        table.field("summary", "{jsonata: \"$split(Ten, ';')\"}").with("Ten", "A;B");
        assertThat(table.problems()).containsExactly("Ten expression_result");
    }

    @Test
    void codesInTheFileAreTurned() {
        table.field("channel", "{column: HinhThuc, codes: {'1': IN_PERSON, '2': ONLINE}, otherwise: POST}");
        assertThat(table.with("HinhThuc", "1").dossier().channel()).isEqualTo(Dossier.Channel.IN_PERSON);
        assertThat(table.with("HinhThuc", "9").dossier().channel()).isEqualTo(Dossier.Channel.POST);
        assertThat(table.with("HinhThuc", "").dossier().channel()).isEqualTo(Dossier.Channel.POST);
        assertThat(table.rules("channel")).containsExactly("otherwise");
    }

    @Test
    void anUnknownCodeIsRefusedWithTheKnownOnesAndWithoutItself() {
        table.field("channel", "{column: HinhThuc, codes: {'1': IN_PERSON, '2': ONLINE}}")
                .with("HinhThuc", "737373");
        assertThat(table.problems()).containsExactly("HinhThuc unknown_code");
        assertThat(table.map().problems().toString()).contains("1, 2").doesNotContain("737373");
    }

    @Test
    void codesOfAFileHoldOnTheirDays() {
        table.write("code-lists/trang-thai.yaml", """
                version: "2025-07"
                codes:
                  - {from: "1", to: RECEIVED, validTo: 2025-07-01}
                  - {from: "1", to: IN_PROCESS, validFrom: 2025-07-01}
                  - {from: "2", to: COMPLETED, validTo: 2025-07-01}
                """);
        table.field("status", "{column: TT, codes: code-lists/trang-thai.yaml, on: timing.receivedAt}");
        assertThat(table.with("TT", "1").dossier().status()).isEqualTo(DossierStatus.IN_PROCESS);
        assertThat(table.with("NgayNhan", "30/06/2025").dossier().status()).isEqualTo(DossierStatus.RECEIVED);
        assertThat(table.with("TT", "2").with("NgayNhan", "01/07/2025").problems())
                .containsExactly("TT code_not_valid");
    }

    @Test
    void aConstantIsOfTheKindOfItsField() {
        table.field("flags.digitised", "{constant: true}");
        assertThat(table.dossier().flags().digitised()).isTrue();
    }

    @Test
    void aFlagWithoutCodesMustSayTrueOrFalse() {
        table.field("flags.digitised", "SoHoa").with("SoHoa", "co");
        assertThat(table.problems()).containsExactly("SoHoa flag_form");
        assertThat(table.with("SoHoa", "true").dossier().flags().digitised()).isTrue();
    }

    @Test
    void row1InvisibleCharactersAreStrippedAndNamed() {
        table.with("HoTen", "\uFEFFPhạm\u200B Thị\u00AD Mẫu\u200E");
        assertThat(table.dossier().applicant().name()).isEqualTo("Phạm Thị Mẫu");
        assertThat(table.rules("applicant.name")).containsExactly("invisible-characters");
    }

    @Test
    void decomposedTextBecomesNfc() {
        table.with("HoTen", "Pha\u0323m Thi\u0323 Ma\u0302\u0303u");
        assertThat(table.dossier().applicant().name()).isEqualTo("Phạm Thị Mẫu");
        assertThat(table.rules("applicant.name")).containsExactly("nfc");
    }

    @Test
    void row4ListsAreSplitByTheirOwnSigns() {
        table.field("documents", "{column: GiayTo, split: '##', into: name}");
        table.field("flags.databases", "{column: CSDL, split: ';'}");
        table.with("GiayTo", "Đơn#1##  ##Bản sao ").with("CSDL", "DC;DKDN");
        assertThat(table.dossier().documents())
                .extracting(Dossier.SubmittedDocument::name)
                .containsExactly("Đơn#1", "Bản sao");
        assertThat(table.dossier().flags().databases()).containsExactly("DC", "DKDN");
    }

    @Test
    void row5PlaceholdersBecomeAbsent() {
        table.field("applicant.citizenId", "{column: SoCMND, placeholder: ['000000001', '0']}");
        assertThat(table.with("SoCMND", "000000001").dossier().applicant().citizenId())
                .isNull();
        assertThat(table.rules("applicant.citizenId")).containsExactly("placeholder");
    }

    @Test
    void row5AnIdOfTheWrongShapeIsAProblemOrAbsentAsDeclared() {
        table.field("applicant.citizenId", "SoCMND").with("SoCMND", "12345678");
        assertThat(table.problems()).containsExactly("SoCMND citizen_id");
        table.field("applicant.citizenId", "{column: SoCMND, if-invalid: absent}");
        assertThat(table.dossier().applicant().citizenId()).isNull();
        assertThat(table.rules("applicant.citizenId")).containsExactly("if-invalid");
    }

    @Test
    void row10ANameInCapitalsOrInPartsIsPutTogether() {
        table.field("applicant.name", "{columns: [Ho, Ten], case: name}")
                .with("Ho", "")
                .with("Ten", "PHẠM THỊ MẪU");
        assertThat(table.dossier().applicant().name()).isEqualTo("Phạm Thị Mẫu");
        assertThat(table.with("Ho", "Phạm")
                        .with("Ten", "Thị Mẫu")
                        .dossier()
                        .applicant()
                        .name())
                .isEqualTo("Phạm Thị Mẫu");
    }

    @Test
    void row11AFormThatIsNotTheDeclaredOneIsNamed() {
        assertThat(table.rules("timing.receivedAt")).containsExactly("date");
        table.with("NgayNhan", "05/03/2026");
        assertThat(table.dossier().timing().receivedAt()).isEqualTo(Instant.parse("2026-03-04T17:00:00Z"));
        assertThat(table.rules("timing.receivedAt")).containsExactly("date-fallback dd/MM/yyyy");
    }

    @ParameterizedTest
    @CsvSource({
        "yyyyMMddHHmmss, 20260305082000, 2026-03-05T01:20:00Z",
        "ddMMyyyy'T'HHmmssZ, 05032026T082000+0700, 2026-03-05T01:20:00Z",
        "yyyy-MM-dd HH:mm:ss, 2026-03-05 08:20:00, 2026-03-05T01:20:00Z",
        "epoch-ms, 1772673600000, 2026-03-05T01:20:00Z",
        "wcf, /Date(1772673600000+0700)/, 2026-03-05T01:20:00Z"
    })
    void formsOfDatesInUseAreRead(String form, String text, String moment) {
        table.field("timing.receivedAt", "{column: NgayNhan, date: \"" + form + "\"}")
                .with("NgayNhan", text);
        assertThat(table.dossier().timing().receivedAt()).isEqualTo(Instant.parse(moment));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2026", "5/3/2026 8:20", "05/03/26", "2026-03-05", "hôm qua", "05/03/2026 25:00"})
    void aDateThatIsNoneIsRefused(String text) {
        assertThat(table.with("NgayNhan", text).problems()).containsExactly("NgayNhan date_form");
    }

    @Test
    void aDayHasTheTimeAndTheZoneThatAreDeclared() {
        table.field("timing.dueAt", "{column: Hen, date: dd/MM/yyyy, zone: '+00:00', time: '17:00'}");
        assertThat(table.with("Hen", "10/03/2026").dossier().timing().dueAt())
                .isEqualTo(Instant.parse("2026-03-10T17:00:00Z"));
    }

    @Test
    void aMomentWithoutAFormNeedsItsZone() {
        table.field("timing.dueAt", "Hen").with("Hen", "2026-03-10T17:00:00");
        assertThat(table.problems()).containsExactly("Hen zone_missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5 | 50.000 | 50000",
                "1.234,5 | 50.000,00 đ | 50000",
                "1.234 | 4.080 | 4080",
                "1,234.5 | 1,050,000 | 1050000",
                "1234 | 50000 | 50000"
            })
    void numbersAreReadInTheirDeclaredForm(String form, String text, long amount) {
        fee("number: '" + form + "', unit: [đ]").with("LePhi", text);
        assertThat(table.dossier().fees()).extracting(Dossier.Fee::amount).containsExactly(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5 | 50,000.00 | number_form",
                "1.234,5 | 5.00 | number_form",
                "1.234,5 | 50.000,5 | whole_number",
                "1234 | 5e9 | number_form",
                "1234 | -5 | number_range",
                "1234 | 99999999999999999999 | number_range"
            })
    void numbersThatAreNoneAreRefused(String form, String text, String reason) {
        fee("number: '" + form + "'").with("LePhi", text);
        assertThat(table.problems()).containsExactly("LePhi " + reason);
    }

    @Test
    void aListIsFilledOnlyWhenItsConditionHolds() {
        table.field("results", "{column: KQ, split: '#', into: name, when: {column: TT, in: ['9', '10']}}");
        table.with("KQ", "Giấy phép#Biên lai").with("TT", "4");
        assertThat(table.dossier().results()).isEmpty();
        assertThat(table.with("TT", "10").dossier().results()).hasSize(2);
    }

    @Test
    void ofSeveralRecipesTheFirstThatGivesSomethingCounts() {
        table.field("summary", "[{column: A, when: {column: TT, in: ['1']}}, {column: B}, {constant: không rõ}]");
        table.with("A", "a").with("B", "b").with("TT", "1");
        assertThat(table.dossier().summary()).isEqualTo("a");
        assertThat(table.with("TT", "2").dossier().summary()).isEqualTo("b");
        assertThat(table.with("B", "").dossier().summary()).isEqualTo("không rõ");
    }

    @Test
    void eachColumnIsReadInItsOwnEncoding() {
        table.field("applicant.name", "{column: HoTen, encoding: tcvn3}").with("HoTen", "Ph¹m ThÞ MÉu");
        table.field("summary", "{column: TrichYeu, encoding: vni}").with("TrichYeu", "Caáp laïi");
        assertThat(table.dossier().applicant().name()).isEqualTo("Phạm Thị Mẫu");
        assertThat(table.dossier().summary()).isEqualTo("Cấp lại");
        assertThat(table.rules("applicant.name")).containsExactly("tcvn3");
    }

    @Test
    void aForgottenEncodingIsNoticed() {
        assertThat(table.with("HoTen", "Ph¹m ThÞ MÉu").problems()).containsExactly("HoTen encoding_suspected");
        assertThat(table.with("HoTen", "Công ty Mẫu® 5 µm ½ m²").problems()).isEmpty();
    }

    @Test
    void aRowInAnotherEncodingIsRefusedAndOnlyThatRow() {
        table.field("applicant.name", "{column: HoTen, encoding: tcvn3}");
        assertThat(table.problems()).containsExactly("HoTen encoding");
    }

    @Test
    void allProblemsOfARowComeAtOnceAndNoneSaysAValue() {
        table.field("applicant.citizenId", "SoCMND").field("channel", "{column: HT, codes: {'1': POST}}");
        fee("number: '1234'");
        table.with("MaHS", "BIMAT")
                .with("MaTTHC", "BIMAT")
                .with("HoTen", "BIMAT".repeat(60))
                .with("NgayNhan", "BIMAT");
        table.with("SoCMND", "BIMAT").with("HT", "BIMAT").with("LePhi", "BIMAT");
        assertThat(table.problems())
                .containsExactlyInAnyOrder(
                        "MaHS dossier_number",
                        "MaTTHC procedure_code",
                        "HoTen length",
                        "NgayNhan date_form",
                        "SoCMND citizen_id",
                        "HT unknown_code",
                        "LePhi number_form");
        assertThat(table.map().problems().toString()).doesNotContain("BIMAT");
        assertThat(table.map().incoming()).isEmpty();
    }

    @Test
    void theIdentityIsTheSameForTheSameColumnsAndSaysNothingOfThem() {
        table.identifiedBy("[MaHS, CapNhat]").with("CapNhat", "1");
        String first = id();
        assertThat(first).matches("row-[0-9a-f]{32}");
        table.with("HoTen", "Trần Văn Mẫu");
        assertThat(id()).isEqualTo(first);
        table.with("CapNhat", "2");
        assertThat(id()).isNotEqualTo(first);
        assertThat(table.with("CapNhat", "").with("MaHS", "").problems())
                .containsExactlyInAnyOrder("MaHS id_missing", "MaHS missing");
    }

    @Test
    void withoutColumnsForItTheContentIsTheIdentity() {
        assertThat(table.map().incoming().flatMap(Incoming::id)).isEmpty();
    }

    @Test
    void aTouchTellsWhatCameAndWhatItBecame() {
        Touch touch = table.with("HoTen", " Phạm Thị Mẫu ").map().touches().get(7);
        assertThat(touch)
                .isEqualTo(new Touch("applicant.name", List.of("HoTen"), " Phạm Thị Mẫu ", "Phạm Thị Mẫu", List.of()));
    }

    private String id() {
        return table.map().incoming().flatMap(Incoming::id).orElseThrow();
    }

    private JoinedTable fee(String rules) {
        return table.field("fees", "{column: LePhi, into: amount, with: {name: Lệ phí, kind: FEE}, " + rules + "}")
                .with("LePhi", "");
    }
}
