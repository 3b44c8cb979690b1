package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Reply;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.question.AnswerCache;
import vn.lienthong.question.LineHealth;
import vn.lienthong.question.ServiceWatch;
import vn.lienthong.question.Told;

/** A service that is down, slow, or asked too often; and answers that are given again. */
class QuestionTroubleTest {
    /** Its year of birth makes it another question. */
    private static final String PERSON_OF_THE_DAY = AskingProvince.body(
                    AskingProvince.OFFICER, "kiem-tra", "\"dossier\":\"" + AskingProvince.DOSSIER + "\"")
            .replace("1985-04-17", "%d");

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
    void anOfficersQuotaHoldsOverAllNodesToTheLastQuestion() throws Exception {
        province.quota(10);
        try (AskingProvince second = province.secondNode()) {
            AtOnce.run(4, n -> isAnswered(n % 2 == 0 ? province : second) && isAnswered(province));
            for (int i = 0; i < 10; i++) {
                isAnswered(i % 2 == 0 ? second : province);
            }
            assertThat(province.service.asked().size() + second.service.asked().size())
                    .isEqualTo(10);
            HubFailure refused = failure();
            assertThat(refused.code()).isEqualTo(FailureCode.TOO_MANY_REQUESTS);
            assertThat(refused.problems().get(0).facts())
                    .containsEntry("expected", "10")
                    .containsKey("until");
            assertThat(Long.parseLong(refused.facts().getOrDefault("retryAfter", "0")))
                    .isBetween(1L, 86_401L);
        }
        later(Duration.ofDays(1));
        assertThat(isAnswered(province)).as("a new day").isTrue();
    }

    private static boolean isAnswered(AskingProvince node) {
        try {
            return node.ask().state() == Told.State.FOUND;
        } catch (HubFailure e) {
            return false;
        }
    }

    @Test
    void aServiceThatFailsThreeTimesIsLeftAloneThenTriedByOneQuestion() {
        province.service.does(() -> Reply.ServiceDown.of("connect-refused"));
        for (int i = 0; i < 5; i++) {
            HubFailure down = failure();
            assertThat(down.code()).isEqualTo(FailureCode.SERVICE_DOWN);
            assertThat(down.code().side()).isEqualTo(Side.PARTNER);
            assertThat(down.facts()).containsEntry("signal", "connect-refused").containsKeys("since", "retryAfter");
        }
        assertThat(province.service.asked())
                .as("the fourth and fifth did not wait")
                .hasSize(3);
        assertThat(health().state()).isEqualTo(LineHealth.State.DOWN);
        assertThat(province.journal()).as("all five are kept").hasSize(5);

        later(Duration.ofSeconds(11));
        assertThat(failure().code()).isEqualTo(FailureCode.SERVICE_DOWN);
        assertThat(failure().code()).isEqualTo(FailureCode.SERVICE_DOWN);
        assertThat(province.service.asked()).as("one more has tried").hasSize(4);

        later(Duration.ofSeconds(11));
        province.service.does(KnowingService::knows);
        assertThat(province.ask().state()).isEqualTo(Told.State.FOUND);
        assertThat(province.ask().state()).isEqualTo(Told.State.FOUND);
        assertThat(health().state()).isEqualTo(LineHealth.State.UP);
    }

    @Test
    void aServiceThatIsDownOpensOneIncidentWhichItsNextAnswerEnds() {
        ServiceWatch watch =
                new ServiceWatch(province.door(), province.ledger.ledger().endpoints());
        province.service.does(() -> Reply.ServiceDown.of("HTTP 503"));
        failure();
        watch.look();
        assertThat(incidents()).as("one failure is none").isEmpty();
        failure();
        failure();
        watch.look();
        watch.look();
        assertThat(incidents()).containsExactly("SERVICE_TROUBLE PARTNER HTTP 503 open");
        province.service.does(KnowingService::knows);
        later(Duration.ofSeconds(11));
        province.ask();
        watch.look();
        watch.look();
        assertThat(incidents()).containsExactly("SERVICE_TROUBLE PARTNER HTTP 503 closed");
    }

    private List<String> incidents() {
        return province.ledger.ledger().endpoints().incidents(10).stream()
                .map(one -> one.code() + " " + one.side() + " " + one.signal()
                        + (one.closedAt() == null ? " open" : " closed"))
                .toList();
    }

    @Test
    void whileOneTriesNobodyElseWaits() throws Exception {
        province.service.does(() -> Reply.ServiceDown.of("HTTP 503"));
        for (int i = 0; i < 3; i++) {
            failure();
        }
        later(Duration.ofSeconds(11));
        CountDownLatch trying = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        province.service.does(() -> {
            trying.countDown();
            await(enough);
            return KnowingService.knows();
        });
        List<Boolean> answered = AtOnce.run(2, n -> {
            if (n == 0) {
                return isAnswered(province);
            }
            await(trying);
            boolean mine = isAnswered(province);
            enough.countDown();
            return mine;
        });
        assertThat(answered).containsExactly(true, false);
        assertThat(isAnswered(province)).isTrue();
    }

    @Test
    void credentialsThatAreRefusedAreOurSideAndStopTheKnockingAtOnce() {
        province.service.does(() -> new Reply.Misconfigured("HTTP 401"));
        assertThat(failure().code()).isEqualTo(FailureCode.SERVICE_REFUSES_US);
        assertThat(failure().code()).isEqualTo(FailureCode.SERVICE_REFUSES_US);
        assertThat(province.service.asked()).hasSize(1);
        assertThat(health().side()).isEqualTo("OPERATOR");
    }

    @Test
    void whoFindsAllSeatsTakenIsToldToComeAgain() throws Exception {
        CountDownLatch sitting = new CountDownLatch(2);
        CountDownLatch enough = new CountDownLatch(1);
        province.service.does(() -> {
            sitting.countDown();
            await(enough);
            return KnowingService.knows();
        });
        List<String> came = AtOnce.run(3, n -> {
            if (n < 2) {
                return province.ask().state().name();
            }
            await(sitting);
            HubFailure full = failure();
            enough.countDown();
            return full.problems().get(0).reason();
        });
        assertThat(came).containsExactly("FOUND", "FOUND", "service_full");
    }

    @Test
    void whatTheServiceRefusesAndWhatItHasNotFinishedAreToldAsSuch() {
        province.service.does(() -> new Reply.Refused("Client"));
        assertThat(failure().code()).isEqualTo(FailureCode.QUESTION_REFUSED);
        province.service.does(() -> new Reply.Unfinished("200"));
        assertThat(province.ask().state()).isEqualTo(Told.State.UNFINISHED);
        province.service.does(Reply.NotFound::new);
        assertThat(province.ask().answer()).isNull();
        province.service.does(() -> new Reply.TooMany("HTTP 429", Optional.of(Duration.ofSeconds(30))));
        HubFailure many = failure();
        assertThat(many.problems()).extracting(FieldProblem::reason).containsExactly("quota_of_service");
        assertThat(many.facts()).containsEntry("retryAfter", "30");
        assertThat(province.journal())
                .extracting(AskedQuestion::outcome)
                .containsExactly("QUESTION_REFUSED", "UNFINISHED", "NOT_FOUND", "TOO_MANY_REQUESTS");
        assertThat(health().state()).isEqualTo(LineHealth.State.UP);
    }

    @Test
    void aDefectQuotesNobody() {
        province.service.does(() -> {
            throw new IllegalStateException("cannot read " + KnowingService.NAME);
        });
        HubFailure defect = failure();
        StringWriter trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace));
        assertThat(defect.code()).isEqualTo(FailureCode.DEFECT);
        assertThat(trace.toString()).doesNotContain(KnowingService.NAME);
        assertThat(province.journal()).extracting(AskedQuestion::outcome).containsExactly("DEFECT");
    }

    @Test
    void anAnswerIsGivenAgainWithItsAgeAndNeverPastItsTime() {
        province.keepsFor(Duration.ofHours(12));
        province.ask();
        later(Duration.ofHours(12).minusSeconds(1));
        Told again = province.ask();
        assertThat(again.ageSeconds()).isEqualTo(43_199);
        assertThat(province.service.asked()).hasSize(1);
        assertThat(province.journal().get(1).knownAt())
                .isEqualTo(province.journal().get(0).at());
        later(Duration.ofSeconds(1));
        assertThat(province.ask().ageSeconds()).isZero();
        assertThat(province.service.asked()).hasSize(2);

        province.keepsFor(Duration.ofSeconds(10));
        later(Duration.ofSeconds(10));
        assertThat(province.ask().ageSeconds())
                .as("the time that is allowed now counts")
                .isZero();
    }

    /** The cheap form of issue 6's million: the clock runs, both nodes ask and keep, many answers are of many ages. */
    @Test
    void overTwoNodesNoAnswerIsEverGivenPastItsTime() {
        Duration allowed = Duration.ofMinutes(10);
        province.keepsFor(allowed);
        province.quota(100_000);
        Random random = new Random(7);
        int again = 0;
        try (AskingProvince second = province.secondNode()) {
            second.ledger.clock().stop();
            second.ledger
                    .clock()
                    .move(Duration.between(
                            second.ledger.clock().instant(),
                            province.ledger.clock().instant()));
            for (int i = 0; i < 600; i++) {
                Told told = (random.nextBoolean() ? province : second)
                        .ask(PERSON_OF_THE_DAY.formatted(1900 + random.nextInt(20)));
                again += told.ageSeconds() > 0 ? 1 : 0;
                assertThat(told.ageSeconds()).isLessThan(allowed.toSeconds());
                Duration step = Duration.ofSeconds(random.nextInt(20));
                later(step);
                second.ledger.clock().move(step);
            }
        }
        assertThat(again).as("answers that were given again").isGreaterThan(300);
    }

    @Test
    void withoutARuleNoAnswerIsKept() {
        province.ask();
        assertThat(province.cached).isEmpty();
    }

    @Test
    void aKeptAnswerShowsWhatIsGrantedNowAndTellsNobodyInTheCache() {
        province.keepsFor(Duration.ofHours(1));
        province.grants("name");
        province.ask();
        province.grants("nationality");
        assertThat(province.ask().answer()).hasToString("{\"nationality\":\"VN\"}");
        assertThat(province.service.asked()).hasSize(1);
        province.cached.forEach((key, kept) -> assertThat(key + new String(kept.sealed(), StandardCharsets.UTF_8))
                .doesNotContain(KnowingService.NAME)
                .doesNotContain(KnowingService.ID));
    }

    @Test
    void aKeptAnswerCannotBeMadeYounger() {
        province.keepsFor(Duration.ofHours(1));
        province.ask();
        later(Duration.ofMinutes(59));
        province.cached.replaceAll((key, kept) ->
                new AnswerCache.Kept(kept.sealed(), kept.knownAt().plus(Duration.ofMinutes(30))));
        later(Duration.ofMinutes(2));
        assertThat(province.ask().ageSeconds()).isZero();
        assertThat(province.service.asked()).hasSize(2);
    }

    private HubFailure failure() {
        return catchThrowableOfType(HubFailure.class, province::ask);
    }

    private LineHealth health() {
        return province.door().health().get(0);
    }

    private void later(Duration time) {
        province.ledger.clock().move(time);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
