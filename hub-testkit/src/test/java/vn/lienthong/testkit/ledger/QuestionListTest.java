package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Reply;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.question.ListDoor;
import vn.lienthong.question.ListStanding;
import vn.lienthong.question.Told;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Right;

/** Many questions at once, and one whose service has not finished. */
class QuestionListTest {
    private static final String QUESTION = "{\"citizenId\":\"" + KnowingService.ID + "\",\"name\":\""
            + KnowingService.NAME + "\",\"birth\":\"1985-04-17\"}";

    private final AskingProvince province = new AskingProvince();

    @BeforeEach
    void open() {
        province.withOpenDossier();
        province.ledger.clock().stop();
    }

    @AfterEach
    void close() {
        province.close();
    }

    @Test
    void everyQuestionOfAListIsAskedAndKeptAndAnsweredWithTheGrantedFields() {
        ListStanding taken = submit(3);
        assertThat(taken.state()).isEqualTo("RUNNING");
        assertThat(province.service.asked()).as("whoever submits does not wait").isEmpty();

        work(province);
        ListStanding done = standing(taken.list());
        assertThat(List.of(done.state(), done.total(), done.found(), done.waiting()))
                .containsExactly("DONE", 3, 3, 0);
        assertThat(answers(taken.list()))
                .extracting(answer -> answer.place() + " " + answer.answer())
                .containsExactly(
                        "0 {\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985-04-17\"}",
                        "1 {\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985-04-17\"}",
                        "2 {\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985-04-17\"}");
        assertThat(province.journal())
                .hasSize(3)
                .extracting(AskedQuestion::officer, AskedQuestion::dossier, AskedQuestion::outcome)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("mau-nv01", AskingProvince.DOSSIER, "FOUND"));
    }

    @Test
    void aListWithWrongQuestionsIsRefusedWholeByTheirPlacesAndQuotesNothing() {
        HubFailure refused =
                refused(QUESTION + ",{\"citizenId\":\"12\",\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985\"},7");
        assertThat(refused.code()).isEqualTo(FailureCode.MESSAGE_INVALID);
        assertThat(refused.problems())
                .extracting(FieldProblem::path)
                .containsExactly("/questions/1/citizenId", "/questions/2");
        assertThat(refused.toString()).doesNotContain("Mẫu");
        assertThat(refused("").problems()).extracting(FieldProblem::path).containsExactly("/questions");
        assertThat(refused((QUESTION + ",").repeat(10_000) + QUESTION).problems())
                .extracting(FieldProblem::reason)
                .containsExactly("too_many");
        work(province);
        assertThat(province.service.asked()).isEmpty();
    }

    @Test
    void aListThatIsNotGrantedIsRefusedAtOnceAndTheRefusalIsKept() {
        province.accept(AskingProvince.step(DossierStatus.RESULT_RETURNED));
        assertThat(refused(QUESTION).code()).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(province.journal()).extracting(AskedQuestion::detail).containsExactly("dossier_not_open");
    }

    @Test
    void aListStaysWithinTheOfficersQuotaAndGoesOnTheNextDay() {
        province.quota(2);
        UUID list = submit(5).list();
        work(province);
        ListStanding resting = standing(list);
        assertThat(resting.detail()).isEqualTo("TOO_MANY_REQUESTS: quota_of_officer");
        assertThat(resting.nextAt()).isAfter(province.ledger.clock().instant());
        assertThat(List.of(resting.found(), resting.waiting())).containsExactly(2, 3);
        later(Duration.ofDays(1));
        work(province);
        assertThat(standing(list).found()).isEqualTo(4);
        later(Duration.ofDays(1));
        work(province);
        assertThat(standing(list).state()).isEqualTo("DONE");
        assertThat(province.service.asked()).hasSize(5);
    }

    @Test
    void tenThousandStayWithinQuotaAndAreGoneOnWithByAnotherNode() {
        province.quota(30);
        UUID list = submit(10_000).list();
        work(province);
        assertThat(List.of(standing(list).found(), standing(list).waiting())).containsExactly(30, 9_970);
        try (AskingProvince second = province.secondNode()) {
            second.ledger.clock().move(Duration.ofDays(1));
            work(second);
            assertThat(second.service.asked()).as("nothing is asked again").hasSize(30);
        }
        assertThat(List.of(standing(list).found(), standing(list).waiting())).containsExactly(60, 9_940);
        assertThat(answers(list)).hasSize(60);
    }

    @Test
    void aServiceThatIsDownKeepsAListWaitingAndLosesNothing() {
        UUID list = submit(4).list();
        province.service.does(() -> Reply.ServiceDown.of("HTTP 503"));
        work(province);
        assertThat(standing(list).detail()).isEqualTo("SERVICE_DOWN");
        assertThat(standing(list).waiting()).isEqualTo(4);
        province.service.does(KnowingService::knows);
        later(Duration.ofMinutes(1));
        work(province);
        assertThat(standing(list).state()).isEqualTo("DONE");
        assertThat(standing(list).detail()).isNull();
        assertThat(standing(list).found()).isEqualTo(4);
    }

    @Test
    void aListStopsWhenItsDossierIsClosedAndItsQuestionsAreThrownAway() throws SQLException {
        UUID list = submit(3).list();
        assertThat(province.door().lists().askNext()).isTrue();
        province.accept(AskingProvince.step(DossierStatus.RESULT_RETURNED));
        work(province);
        ListStanding stopped = standing(list);
        assertThat(List.of(stopped.state(), stopped.found(), stopped.waiting())).containsExactly("STOPPED", 1, 2);
        assertThat(stopped.detail()).isEqualTo("FORBIDDEN: dossier_not_open");
        assertThat(answers(list)).hasSize(1);
        assertThat(count("select count(*) from question_list_item where question is not null"))
                .isZero();
    }

    @Test
    void aNodeThatDiesOverAQuestionLosesItForFiveMinutesOnly() {
        UUID list = submit(3).list();
        province.service.does(() -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> province.door().lists().askNext()).isInstanceOf(Killed.class);
        try (AskingProvince second = province.secondNode()) {
            work(second);
            assertThat(List.of(standing(list).found(), standing(list).waiting()))
                    .containsExactly(2, 1);
            second.ledger.clock().move(Duration.ofMinutes(6));
            work(second);
            assertThat(standing(list).state()).isEqualTo("DONE");
            assertThat(answers(list)).extracting(ListDoor.ListAnswer::place).containsExactly(0, 1, 2);
            assertThat(second.service.asked()).hasSize(3);
        }
    }

    @Test
    void nodesAndThreadsShareListsAndAskEachQuestionOnce() throws Exception {
        UUID list = submit(40).list();
        UUID other = submit(1).list();
        try (AskingProvince second = province.secondNode()) {
            AtOnce.run(4, n -> {
                work(n % 2 == 0 ? province : second);
                return true;
            });
            assertThat(province.service.asked().size() + second.service.asked().size())
                    .isEqualTo(41);
        }
        assertThat(standing(list).state()).isEqualTo("DONE");
        assertThat(standing(other).state()).isEqualTo("DONE");
        assertThat(answers(list))
                .extracting(ListDoor.ListAnswer::place)
                .isEqualTo(IntStream.range(0, 40).boxed().toList());
    }

    @Test
    void aQuestionThatIsNotFinishedThereIsAskedAgainByItself() {
        province.service.does(() -> new Reply.Unfinished("200"));
        Told told = province.ask();
        assertThat(told.state()).isEqualTo(Told.State.UNFINISHED);
        UUID list = Objects.requireNonNull(told.later());
        work(province);
        assertThat(province.service.asked()).as("not at once").hasSize(1);
        assertThat(province.ask().later())
                .as("who cannot wait makes no second list")
                .isEqualTo(list);
        later(Duration.ofMinutes(1));
        work(province);
        assertThat(province.service.asked()).hasSize(3);
        assertThat(standing(list).waiting()).isEqualTo(1);
        province.service.does(KnowingService::knows);
        later(Duration.ofHours(1));
        work(province);
        assertThat(answers(list))
                .singleElement()
                .satisfies(answer -> assertThat(answer.answer())
                        .hasToString("{\"name\":\"Phạm Thị Mẫu\",\"birth\":\"1985-04-17\"}"));
        assertThat(province.journal())
                .extracting(AskedQuestion::outcome)
                .containsExactly("UNFINISHED", "UNFINISHED", "UNFINISHED", "FOUND");
    }

    @Test
    void aListCanBeStoppedByItsOwnSystemAndByNobodyElse() {
        UUID list = submit(2).list();
        Client other = new Client("khac", "Khác", "x", Set.of("mot-cua"), Set.of(Right.ASK), Set.of());
        ListDoor door = province.door().lists();
        assertThat(catchThrowableOfType(HubFailure.class, () -> door.standing(other, list))
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(catchThrowableOfType(HubFailure.class, () -> door.answers(other, list, -1, 10))
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(catchThrowableOfType(HubFailure.class, () -> door.stop(other, list))
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(door.stop(AskingProvince.ONE_STOP, list).state()).isEqualTo("STOPPED");
        work(province);
        assertThat(province.service.asked()).isEmpty();
    }

    @Test
    void answersAreForgottenAfterADayAndListsAfterAMonth() throws SQLException {
        UUID list = submit(1).list();
        work(province);
        later(Duration.ofHours(23));
        province.door().lists().forget();
        assertThat(answers(list).get(0).answer()).isNotNull();
        later(Duration.ofHours(2));
        province.door().lists().forget();
        assertThat(answers(list).get(0).answer()).isNull();
        assertThat(answers(list).get(0).state()).isEqualTo("FOUND");
        later(Duration.ofDays(31));
        province.door().lists().forget();
        assertThat(count("select count(*) from question_list")).isZero();
        assertThat(province.journal()).as("that it was asked stays").hasSize(1);
    }

    @Test
    void whatAListHoldsIsSealed() throws SQLException {
        submit(2);
        province.door().lists().askNext();
        assertThat(
                        count(
                                "select count(*) from question_list_item where position('" + KnowingService.ID
                                        + "'::bytea in coalesce(question, answer)) > 0 or position('Mẫu'::bytea in coalesce(question, answer)) > 0"))
                .isZero();
        assertThat(count("select count(*) from question_list where position('" + AskingProvince.OFFICER
                        + "'::bytea in why) > 0"))
                .isZero();
    }

    private static void work(AskingProvince node) {
        while (node.door().lists().askNext()) {
            // until nothing is due
        }
    }

    private ListStanding submit(int questions) {
        return submit(IntStream.range(0, questions).mapToObj(i -> QUESTION).collect(Collectors.joining(",")));
    }

    private ListStanding submit(String questions) {
        String body = "{\"officer\":\"" + AskingProvince.OFFICER + "\",\"purpose\":\"kiem-tra\",\"dossier\":\""
                + AskingProvince.DOSSIER + "\",\"questions\":[" + questions + "]}";
        return province.door().lists().submit(AskingProvince.ONE_STOP, "person", body.getBytes(StandardCharsets.UTF_8));
    }

    private HubFailure refused(String questions) {
        return catchThrowableOfType(HubFailure.class, () -> submit(questions));
    }

    private ListStanding standing(UUID list) {
        return province.door().lists().standing(AskingProvince.ONE_STOP, list);
    }

    private List<ListDoor.ListAnswer> answers(UUID list) {
        return province.door().lists().answers(AskingProvince.ONE_STOP, list, -1, 1000);
    }

    private void later(Duration time) {
        province.ledger.clock().move(time);
    }

    private int count(String sql) throws SQLException {
        try (Connection c = province.ledger.database().getConnection();
                var statement = c.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The end of a process in the midst of a question. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
