package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Reply;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.AskedQuestion;

/**
 * Issue 6, bad input and abuse, phrase by phrase, as far as the door meets it: a clear refusal, nothing quoted, everything kept.
 * What answers may do to a gateway is asked of every one by {@code GatewayClauses}, what sockets may do by {@code hub-http}.
 */
class HostileQuestionTest {
    private static final String WHY = "\"dossier\":\"" + AskingProvince.DOSSIER + "\"";
    private final AskingProvince province = new AskingProvince();

    @BeforeEach
    void open() {
        province.withOpenDossier();
    }

    @AfterEach
    void close() {
        province.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02500000000",
                "0250000000011",
                "02500000000a",
                "025000000001\\r\\nX-Forged: 1",
                "٠٢٥٠٠٠٠٠٠٠٠١",
                "025000000001' or '1'='1",
                "<!ENTITY a>"
            })
    void aMalformedIdIsRefusedByItsFieldAndNobodyIsAsked(String id) {
        HubFailure refused = failure(sound().replace(KnowingService.ID, id));
        assertThat(refused.code()).isEqualTo(FailureCode.MESSAGE_INVALID);
        assertThat(refused.problems()).extracting(problem -> problem.path()).containsExactly("/question/citizenId");
        assertTold(refused, id);
        assertThat(province.ledger.strings("select code from refusal")).containsExactly("MESSAGE_INVALID");
    }

    @Test
    void anOfficerIdThatIsForgedIsRefusedAndKeptUnderNoOfficersName() {
        HubFailure refused = failure(sound().replace(AskingProvince.OFFICER, "025000000042"));
        assertThat(refused.code()).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(refused.problems()).extracting(problem -> problem.reason()).containsExactly("officer_not_granted");
        assertTold(refused, "025000000042");
        assertThat(kept().officer()).isNull();
    }

    @Test
    void aFieldThatIsNotGrantedIsRefusedBeforeAnybodyIsAskedAndKept() {
        HubFailure refused = failure(sound().replace(WHY, WHY + ",\"fields\":[\"name\",\"religion\"]"));
        assertThat(refused.problems()).extracting(problem -> problem.path()).containsExactly("/fields/1");
        assertThat(kept().outcome()).isEqualTo("FORBIDDEN");
        assertThat(kept().fields()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiem-tra\\r\\nX-Forged: 1", "kiem-tra\\u0000", "kiem-tra\\n"})
    void aPurposeWithLinesOfAHeaderIsRefusedAndNeverGoesOut(String purpose) {
        HubFailure refused = failure(sound().replace("kiem-tra", purpose));
        assertThat(refused.code()).isEqualTo(FailureCode.MESSAGE_INVALID);
        assertThat(refused.problems()).extracting(problem -> problem.reason()).containsExactly("control_character");
    }

    @Test
    void aNameWithLinesOfAHeaderIsNoNameAndNeverGoesOut() {
        HubFailure refused = failure(sound().replace(KnowingService.NAME, "Mẫu\\u0001\\r\\nX-Forged: 1"));
        assertThat(refused.code()).isEqualTo(FailureCode.MESSAGE_INVALID);
        assertTold(refused, "X-Forged");
    }

    @Test
    void anAnswerTooLargeOrDrippingIsTheServicesTroubleInWordsAndIsKept() {
        for (String signal : List.of("answer-too-large", "answer-timeout")) {
            province.service.does(() -> {
                throw new HttpFault.AnswerLost(signal, new IOException("drip"));
            });
            HubFailure down = failure(sound());
            assertThat(down.code()).isEqualTo(FailureCode.SERVICE_DOWN);
            assertThat(down.facts()).containsEntry("signal", signal);
            assertThat(kept().outcome()).isEqualTo("SERVICE_DOWN");
        }
    }

    @Test
    void whatAServiceDoesWithAQuestionStandsInItsHealthByKind() {
        province.service.does(() -> Reply.ServiceDown.of("answer-namespace"));
        failure(sound());
        failure(sound());
        assertThat(province.door().health().get(0).kinds()).containsEntry("answer-namespace", 2L);
    }

    private static String sound() {
        return AskingProvince.body(AskingProvince.OFFICER, "kiem-tra", WHY);
    }

    private HubFailure failure(String body) {
        int asked = province.service.asked().size();
        HubFailure failure = catchThrowableOfType(HubFailure.class, () -> province.ask(body));
        assertThat(failure).isNotNull();
        if (failure.code() != FailureCode.SERVICE_DOWN) {
            assertThat(province.service.asked()).as("nobody is asked").hasSize(asked);
        }
        return failure;
    }

    private static void assertTold(HubFailure failure, String value) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String told = trace + " " + failure.problems() + failure.facts();
        assertThat(told).doesNotContain(KnowingService.NAME).doesNotContain(KnowingService.ID);
        if (value.length() > 4) {
            assertThat(told).doesNotContain(value);
        }
    }

    private AskedQuestion kept() {
        List<AskedQuestion> journal = province.journal();
        return journal.get(journal.size() - 1);
    }
}
