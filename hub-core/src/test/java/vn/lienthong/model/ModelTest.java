package vn.lienthong.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {
    private static final Instant MARCH = Instant.parse("2026-03-05T01:20:00Z");

    @Test
    void aTextIsKeptInNfcWithoutSpaceAroundItAndWithOneKindOfLineEnd() {
        Procedure.Named named = new Procedure.Named(" A1\t", "Tie\u0302\u0301p nhận\r\nhồ sơ\r ");
        assertThat(named.code()).isEqualTo("A1");
        assertThat(named.name()).isEqualTo("Tiếp nhận\nhồ sơ");
    }

    @Test
    void aLengthIsCountedInCharactersAfterNormalising() {
        assertThat(progressBy("😀".repeat(50)).handler()).hasSize(100);
        assertThat(progressBy("e\u0302\u0301".repeat(50)).handler()).hasSize(50);
        assertRefused(() -> progressBy("😀".repeat(51)), "/handler", "length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007", "a\u001b[31m", "\u0001"})
    void controlCharactersAreRefused(String text) {
        assertRefused(() -> progressBy(text), "/handler", "control_character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ude00", "\ud83dx"})
    void halvesOfCharactersAreRefused(String text) {
        assertRefused(() -> progressBy(text), "/handler", "half_character");
    }

    @Test
    void blankIsNothingWhereNothingIsAllowedAndAnErrorElsewhere() {
        assertThat(new Dossier.Fee(" ", "Lệ phí", 0, Dossier.FeeKind.FEE).code())
                .isNull();
        assertRefused(() -> new Dossier.Fee("a", " \n", 0, Dossier.FeeKind.FEE), "/name", "blank");
    }

    @Test
    void zeroIsAnAmountAndLessIsNot() {
        assertThat(new Dossier.Fee(null, "Lệ phí", 0, Dossier.FeeKind.FEE).amount())
                .isZero();
        assertRefused(() -> new Dossier.Fee(null, "Lệ phí", -1, Dossier.FeeKind.FEE), "/amount", "number_range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a/b",
                "javascript:alert(1)",
                "https://",
                "https://u:p@host/x",
                "https://host/a b",
                "//host/x",
                "kho/t1"
            })
    void whatIsNoWebAddressIsRefused(String url) {
        assertRefused(() -> new Dossier.ResultDocument(null, "Kết quả", null, url), "/url", "url");
    }

    @Test
    void datesLieBetween1990And2100() {
        assertThat(timing(Instant.parse("1989-12-31T17:00:00Z"), null).receivedAt())
                .isNotNull();
        assertRefused(() -> timing(Instant.parse("0020-03-05T00:00:00Z"), null), "/receivedAt", "date_range");
        assertRefused(() -> timing(Instant.parse("2101-01-01T00:00:00Z"), null), "/receivedAt", "date_range");
    }

    @Test
    void anEndOfTheSameDayIsTakenAndAnEndDaysBeforeTheReceiptIsNot() {
        assertThat(timing(MARCH, MARCH.minusSeconds(3600)).finishedAt()).isNotNull();
        assertRefused(() -> timing(MARCH, MARCH.minusSeconds(3 * 86_400)), "/finishedAt", "order");
    }

    @Test
    void listsAreCopiedBoundedAndWithoutHoles() {
        List<String> databases = new ArrayList<>(List.of("DC"));
        Dossier.Flags flags = flags(databases);
        databases.add("DKDN");
        assertThat(flags.databases()).containsExactly("DC");
        assertRefused(() -> flags(Collections.nCopies(501, "DC")), "/databases", "too_many");
        assertRefused(() -> flags(List.of("DC", " ")), "/databases/1", "blank");
        List<String> withHole = new ArrayList<>();
        withHole.add(null);
        assertRefused(() -> flags(withHole), "/databases/0", "missing");
    }

    @Test
    void personalDataPrintsMasked() {
        Dossier.Applicant applicant = new Dossier.Applicant(
                Dossier.ApplicantKind.CITIZEN, "Phạm Thị Mẫu", CitizenId.of("025000000001"), null, null, "0900000000");
        assertThat(applicant).hasToString("Applicant[CITIZEN]");
        assertThat(CitizenId.of("025000000001")).hasToString("•••••••••001");
        assertThat(progressBy("Trần Văn Mẫu").toString()).doesNotContain("Trần").doesNotContain("Thẩm định");
        assertThat(new Dossier.Supplement("b1", "Trần Văn Mẫu", "Bổ sung", MARCH, null, null).toString())
                .doesNotContain("Trần");
    }

    @Test
    void aRefusalNamesTheFieldAndNeverTheValue() {
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, () -> progressBy("SECRET\u0000"));
        assertThat(refusal).hasMessage("/handler control_character");
    }

    @Test
    void theUsualWayOfADossierIsUsualAndAnyOtherIsOnlyFlagged() {
        assertThat(DossierStatus.RECEIVED.mayFollow(DossierStatus.REGISTERED)).isTrue();
        assertThat(DossierStatus.IN_PROCESS.mayFollow(DossierStatus.IN_PROCESS)).isTrue();
        assertThat(DossierStatus.IN_PROCESS.mayFollow(DossierStatus.SUPPLEMENT_REQUESTED))
                .isTrue();
        assertThat(DossierStatus.COMPLETED.mayFollow(DossierStatus.SUPPLEMENT_REQUESTED))
                .isFalse();
        assertThat(DossierStatus.RECEIVED.mayFollow(DossierStatus.RESULT_RETURNED))
                .isFalse();
    }

    @Test
    void everyStatusIsFoundByItsCode() {
        for (DossierStatus status : DossierStatus.values()) {
            assertThat(DossierStatus.ofCode(status.code())).contains(status);
        }
        assertThat(DossierStatus.ofCode(0)).isEmpty();
        assertThat(DossierStatus.ofCode(11)).isEmpty();
    }

    private static DossierProgress progressBy(String handler) {
        return new DossierProgress(
                DossierNumber.of("H44.12-260305-0007"),
                handler,
                null,
                null,
                "Thẩm định",
                DossierStatus.IN_PROCESS,
                MARCH,
                null,
                null);
    }

    private static Dossier.Timing timing(Instant receivedAt, @org.jspecify.annotations.Nullable Instant finishedAt) {
        return new Dossier.Timing(null, receivedAt, null, null, finishedAt, null);
    }

    private static Dossier.Flags flags(List<String> databases) {
        return new Dossier.Flags(false, false, Dossier.OnlinePayment.NONE, databases);
    }

    private static void assertRefused(ThrowingCallable making, String path, String reason) {
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, making);
        assertThat(refusal).as(path + " " + reason).isNotNull();
        assertThat(refusal.path() + " " + refusal.reason()).isEqualTo(path + " " + reason);
    }
}
