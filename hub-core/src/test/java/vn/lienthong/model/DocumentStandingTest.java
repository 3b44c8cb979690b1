package vn.lienthong.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.model.DocumentStanding.Effect;
import vn.lienthong.model.DocumentStanding.Recall;
import vn.lienthong.model.DocumentStanding.Stage;

class DocumentStandingTest {
    private static final Instant SENT = Instant.parse("2021-03-05T02:15:00Z");

    @ParameterizedTest(name = "{0} ends in {1}, recall {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "01 03 04 05 06 | COMPLETED  | NONE    | APPLIED APPLIED APPLIED APPLIED APPLIED",
                "06             | COMPLETED  | NONE    | APPLIED",
                "01 06          | COMPLETED  | NONE    | APPLIED APPLIED",
                "03             | REGISTERED | NONE    | APPLIED",
                "01 01 01       | ARRIVED    | NONE    | APPLIED REPEATED REPEATED",
                "06 06          | COMPLETED  | NONE    | APPLIED REPEATED",
                "05 03 01       | IN_PROCESS | NONE    | APPLIED LATE LATE",
                "03 01 05       | IN_PROCESS | NONE    | APPLIED LATE APPLIED",
                "01 02          | REFUSED    | NONE    | APPLIED APPLIED",
                "02             | REFUSED    | NONE    | APPLIED",
                "02 01          | REFUSED    | NONE    | APPLIED LATE",
                "01 02 03 06    | REFUSED    | NONE    | APPLIED APPLIED LATE LATE",
                "03 02          | REGISTERED | NONE    | APPLIED LATE",
                "06 02          | COMPLETED  | NONE    | APPLIED LATE",
                "13             | SENT       | ASKED   | APPLIED",
                "01 13 15       | ARRIVED    | AGREED  | APPLIED APPLIED APPLIED",
                "03 13 16 06    | COMPLETED  | REFUSED | APPLIED APPLIED APPLIED APPLIED",
                "05 13 06 15    | COMPLETED  | AGREED  | APPLIED APPLIED APPLIED APPLIED",
                "13 13          | SENT       | ASKED   | APPLIED REPEATED",
                "06 13          | COMPLETED  | NONE    | APPLIED AFTER_COMPLETION",
                "15             | SENT       | AGREED  | APPLIED",
                "13 16 13 15    | SENT       | AGREED  | APPLIED APPLIED APPLIED APPLIED",
                "01 07 14 03    | REGISTERED | NONE    | APPLIED UNKNOWN_CODE UNKNOWN_CODE APPLIED",
                "00             | SENT       | NONE    | UNKNOWN_CODE"
            })
    void theStatusesInTheOrderTheyCame(String codes, Stage stage, Recall recall, String effects) {
        DocumentStanding standing = DocumentStanding.sent(SENT);
        List<String> done = new ArrayList<>();
        int minute = 0;
        for (String code : codes.split(" ", -1)) {
            DocumentStanding.Step step = standing.next(StatusCode.of(code), SENT.plusSeconds(60L * ++minute));
            standing = step.standing();
            done.add(step.effect().name());
        }
        assertThat(standing.stage()).isEqualTo(stage);
        assertThat(standing.recall()).isEqualTo(recall);
        assertThat(done).containsExactly(effects.split(" ", -1));
    }

    @Test
    void aRecallThatComesAfterItsAnswerDoesNotOpenItAgain() {
        DocumentStanding answered = DocumentStanding.sent(SENT)
                .next(StatusCode.RECALL_AGREED, SENT.plusSeconds(120))
                .standing();
        DocumentStanding.Step late = answered.next(StatusCode.RECALL_ASKED, SENT.plusSeconds(60));
        assertThat(late.effect()).isEqualTo(Effect.LATE);
        assertThat(late.standing()).isEqualTo(answered);
    }

    @Test
    void whatIsNotAppliedDoesNotMoveTheMomentEither() {
        DocumentStanding registered = DocumentStanding.sent(SENT)
                .next(StatusCode.REGISTERED, SENT.plusSeconds(60))
                .standing();
        assertThat(registered.since()).isEqualTo(SENT.plusSeconds(60));
        assertThat(registered
                        .next(StatusCode.ARRIVED, SENT.plusSeconds(90))
                        .standing()
                        .since())
                .isEqualTo(SENT.plusSeconds(60));
    }

    @Test
    void refusalAndCompletionAreEnds() {
        assertThat(Stage.values()).filteredOn(Stage::isEnd).containsExactly(Stage.REFUSED, Stage.COMPLETED);
    }
}
