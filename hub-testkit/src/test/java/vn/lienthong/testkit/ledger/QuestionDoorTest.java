package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.question.Told;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Right;

/** Why comes before what: who may ask, and what stays of it. */
class QuestionDoorTest {
    private static final String OPEN = "\"dossier\":\"" + AskingProvince.DOSSIER + "\"";

    private final AskingProvince province = new AskingProvince();

    @AfterEach
    void close() {
        province.close();
    }

    @Test
    void anOfficerWithAnOpenDossierGetsTheGrantedFieldsAndNoOthers() {
        Told told = province.withOpenDossier().ask();
        assertThat(told.state()).isEqualTo(Told.State.FOUND);
        assertThat(told.answer()).hasToString("{\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985-04-17\"}");
        assertThat(told.legalBasis()).isEqualTo("NĐ 118/2025/NĐ-CP");
        assertThat(told.ageSeconds()).isZero();
        assertThat(province.service.asked()).singleElement().satisfies(asking -> {
            assertThat(asking.officer().value()).isEqualTo(AskingProvince.OFFICER);
            assertThat(asking.occasion()).isEqualTo("1.900001");
            assertThat(asking.number()).isEqualTo(told.number()).matches("\\d{8}-\\d{6}");
        });
    }

    @Test
    void whoAskedWhatAboutWhomAndWhyIsKeptAndTheAnswerIsNot() {
        province.withOpenDossier().ask();
        AskedQuestion kept = province.journal().get(0);
        assertThat(List.of(kept.client(), kept.service(), kept.connection(), kept.officer(), kept.organisation()))
                .containsExactly("mot-cua", "person", "dan-cu", "mau-nv01", "H44.05");
        assertThat(List.of(kept.purpose(), kept.legalBasis(), kept.dossier(), kept.fields(), kept.outcome()))
                .containsExactly("kiem-tra", "NĐ 118/2025/NĐ-CP", AskingProvince.DOSSIER, "name,birth", "FOUND");
        assertThat(kept.answer()).hasSize(32);
        assertThat(whole())
                .doesNotContain(KnowingService.NAME)
                .doesNotContain(KnowingService.ID)
                .doesNotContain(AskingProvince.OFFICER);
    }

    @Test
    void everythingThatIsNotGrantedIsToldAtOnceAndKeptAndNobodyIsAsked() {
        HubFailure refused = refused(AskingProvince.body(
                "025000000098", "kiem-tra", "\"dossier\":\"H44.05-260305-9999\",\"fields\":[\"father\"]"));
        assertThat(refused.code()).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(refused.problems())
                .extracting(problem -> problem.path() + " " + problem.reason())
                .containsExactly(
                        "/officer officer_not_granted", "/dossier dossier_not_open", "/fields/0 field_not_granted");
        assertThat(province.service.asked()).isEmpty();
        AskedQuestion kept = province.journal().get(0);
        assertThat(kept.outcome()).isEqualTo("FORBIDDEN");
        assertThat(kept.detail()).isEqualTo("officer_not_granted,dossier_not_open,field_not_granted");
        assertThat(kept.officer()).as("nobody believes the officer").isNull();
    }

    @Test
    void anOfficerOfAnotherSystemIsNotBelieved() {
        province.withOpenDossier();
        Client other = new Client("khac", "Khác", "x", Set.of("mot-cua"), Set.of(Right.ASK), Set.of());
        HubFailure refused = catchThrowableOfType(
                HubFailure.class,
                () -> province.ask(other, "person", AskingProvince.body(AskingProvince.OFFICER, "kiem-tra", OPEN)));
        assertThat(refused.problems())
                .extracting(FieldProblem::reason)
                .containsExactly("purpose_not_granted", "officer_not_granted");
    }

    @Test
    void aDossierOfAnotherSystemOpensNothing() {
        province.withOpenDossier();
        Client withoutSources = new Client("mot-cua", "Một cửa", "x", Set.of(), Set.of(Right.ASK), Set.of());
        HubFailure refused = catchThrowableOfType(
                HubFailure.class,
                () -> province.ask(
                        withoutSources, "person", AskingProvince.body(AskingProvince.OFFICER, "kiem-tra", OPEN)));
        assertThat(refused.problems()).extracting(FieldProblem::reason).containsExactly("dossier_not_open");
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void aDossierIsOpenUntilItsResultIsHandedOverOrItIsRefusedWithdrawnOrStopped(DossierStatus status) {
        province.withOpenDossier().accept(AskingProvince.step(status));
        if (status.isOpen()) {
            assertThat(province.ask().state()).isEqualTo(Told.State.FOUND);
        } else {
            assertThat(refused(AskingProvince.body(AskingProvince.OFFICER, "kiem-tra", OPEN))
                            .problems())
                    .extracting(FieldProblem::reason)
                    .containsExactly("dossier_not_open");
        }
    }

    @Test
    void aTaskStandsForADossierWhereThePurposeSaysSo() {
        Told told = province.ask(AskingProvince.body(AskingProvince.OFFICER, "ra-soat", "\"task\":\"KH-01\""));
        assertThat(told.answer()).hasToString("{\"nationality\":\"VN\"}");
        assertThat(province.service.asked().get(0).occasion()).isEqualTo("KH-01");
        assertThat(refused(AskingProvince.body(AskingProvince.OFFICER, "ra-soat", "\"task\":\"KH-02\""))
                        .problems())
                .extracting(FieldProblem::reason)
                .containsExactly("task_not_granted");
    }

    @Test
    void aCallerMayWantFewerFieldsThanItMaySee() {
        Told told = province.withOpenDossier()
                .ask(AskingProvince.body(AskingProvince.OFFICER, "kiem-tra", OPEN + ",\"fields\":[\"birth\"]"));
        assertThat(told.answer()).hasToString("{\"birth\":\"1985-04-17\"}");
        assertThat(province.journal().get(0).fields()).isEqualTo("birth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"officer\":",
                "{\"officer\":\"025000000099\",\"officer\":\"025000000099\"}",
                "{\"officer\":\"Phạm Thị Mẫu\",\"purpose\":\"kiem-tra\",\"question\":{}}",
                "{\"officer\":\"025000000099\",\"purpose\":\"a\\u0000b\",\"question\":{\"citizenId\":\"025000000001\",\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985\"}}",
                "{\"officer\":\"025000000099\",\"purpose\":\"kiem-tra\",\"question\":{\"citizenId\":\"02500000001\",\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985\"}}",
                "{\"officer\":\"025000000099\",\"purpose\":\"kiem-tra\",\"fields\":[null],\"question\":{\"citizenId\":\"025000000001\",\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985\"}}",
                "{\"officer\":\"025000000099\",\"purpose\":\"kiem-tra\",\"question\":{\"citizenId\":\"025000000001\",\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985-02-30\"}}",
                "{\"officer\":\"025000000099\",\"purpose\":\"kiem-tra\",\"question\":{\"citizenId\":\"025000000001\",\"ten\":\"Phạm Thị Mẫu\",\"birth\":\"1985\"}}"
            })
    void aBodyThatIsNoneIsRefusedByItsFieldsAndQuotesNothing(String body) {
        HubFailure refused = refused(body);
        assertThat(refused.code()).isIn(FailureCode.BODY_MALFORMED, FailureCode.MESSAGE_INVALID);
        assertThat(refused.toString()).doesNotContain("Mẫu", "0250000000");
        assertThat(province.service.asked()).isEmpty();
    }

    @Test
    void nobodyIsAnsweredWhatCouldNotBeKept() {
        province.withOpenDossier();
        province.service.does(() -> {
            province.ledger.database().close();
            return KnowingService.knows();
        });
        Assertions.assertThatThrownBy(province::ask).isInstanceOf(LedgerUnavailable.class);
        assertThat(province.service.asked()).hasSize(1);
    }

    @Test
    void whatIsKeptCannotBeChanged() throws SQLException {
        province.withOpenDossier().ask();
        for (String change :
                List.of("update question set officer = 'x'", "delete from question", "truncate question")) {
            try (Connection c = province.ledger.database().getConnection();
                    var statement = c.createStatement()) {
                Assertions.assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
            }
        }
        assertThat(province.journal()).hasSize(1);
    }

    @Test
    void numbersAreNeverGivenTwiceByTwoNodesAtOnce() throws Exception {
        try (AskingProvince second = province.secondNode()) {
            List<Set<Long>> taken = AtOnce.run(8, n -> {
                Set<Long> mine = new HashSet<>();
                for (int i = 0; i < 150; i++) {
                    mine.add((n % 2 == 0 ? province : second)
                            .ledger
                            .ledger()
                            .questions()
                            .nextNumber());
                }
                return mine;
            });
            Set<Long> all = new HashSet<>();
            taken.forEach(all::addAll);
            assertThat(all).hasSize(1200);
        }
    }

    private HubFailure refused(String body) {
        return catchThrowableOfType(HubFailure.class, () -> province.ask(body));
    }

    /** The table as text. */
    private String whole() {
        try (Connection c = province.ledger.database().getConnection();
                var statement = c.createStatement();
                var rows = statement.executeQuery("select q::text from question q")) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
