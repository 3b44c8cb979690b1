package vn.lienthong.connectors.businessregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.Day;
import vn.lienthong.model.EnterpriseCode;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.Question;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.model.Registrations;
import vn.lienthong.model.RegistrationsQuestion;
import vn.lienthong.simulator.NationalServicesSimulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterConversationTest {
    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);
    private final PooledHttp http = PooledHttp.open(HttpOptions.to(services.base()));

    @AfterEach
    void calm() {
        services.reset();
    }

    @AfterAll
    void stop() {
        http.close();
        services.close();
    }

    @Test
    void theWrappedFormIsReadAsTheSameEnterprise() {
        services.wraps(true);
        assertThat(ask(QuestionKind.ENTERPRISE, Businesses.ABOUT_DAT_TO, http, "shape", "wrapped"))
                .isEqualTo(new Reply.Found(Businesses.WRAPPED_DAT_TO));
        assertThat(ask(QuestionKind.ENTERPRISE, Businesses.ABOUT_NOBODY, http, "shape", "wrapped"))
                .isEqualTo(new Reply.NotFound());
    }

    @Test
    void fiveDaysAreFetchedPageByPage() {
        services.dossiersADay(45);
        Reply reply = ask(QuestionKind.REGISTRATIONS, Businesses.FIVE_DAYS, http);
        Registrations all = (Registrations) ((Reply.Found) reply).answer();
        assertThat(all.dossiers())
                .extracting(Registrations.Registration::number)
                .hasSize(225)
                .doesNotHaveDuplicates();
        assertThat(services.asked()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"20, FOUND", "100, FOUND", "101, REFUSED"})
    void moreThanFiveHundredDossiersAreRefusedAndNotCutOff(int aDay, String outcome) {
        services.dossiersADay(aDay);
        Reply reply = ask(QuestionKind.REGISTRATIONS, Businesses.FIVE_DAYS, http);
        assertThat(reply).isInstanceOf(outcome.equals("FOUND") ? Reply.Found.class : Reply.Refused.class);
    }

    @Test
    void aPageThatFailsFailsTheWholeList() {
        services.dossiersADay(45);
        services.answersOnly(2);
        assertThat(ask(QuestionKind.REGISTRATIONS, Businesses.FIVE_DAYS, http)).isInstanceOf(Reply.TooMany.class);
    }

    @Test
    void aWindowOfSixDaysOrBackwardsIsNoQuestion() {
        for (String to : new String[] {"2026-03-10", "2026-03-04"}) {
            assertThatThrownBy(() -> new RegistrationsQuestion(Day.of("2026-03-05"), Day.of(to)))
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void aTokenThatEndsBetweenCheckAndUseIsReplacedOnce() {
        NationalServices.Asker asker = asker(QuestionKind.ENTERPRISE, http);
        assertThat(asker.ask(Businesses.ABOUT_DAT_TO)).isInstanceOf(Reply.Found.class);
        services.endsTokens();
        assertThat(asker.ask(Businesses.ABOUT_DAT_TO)).isInstanceOf(Reply.Found.class);
    }

    @Test
    void aWrongSecretIsOurOwnTrouble() {
        assertThat(ask(QuestionKind.ENTERPRISE, Businesses.ABOUT_DAT_TO, http, "consumer-secret", "another"))
                .isEqualTo(new Reply.Misconfigured("HTTP 401"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"025000000001", "260000001", "2600000017&x=1", "2600000017-1", ""})
    void whatMayBeAPersonsNumberIsNoCodeOfAnEnterprise(String code) {
        assertThatThrownBy(() -> EnterpriseCode.of(code)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"Status\":1.5}",
                "{\"MainInformation\":{}}",
                "{\"Status\":\"\",\"MainInformation\":{\"ENTERPRISE_GDT_CODE\":\"2600000017\",\"NAME\":\"X\"}}",
                "{\"Status\":\"1\",\"MainInformation\":{\"ENTERPRISE_GDT_CODE\":\"2600000018\",\"NAME\":\"X\"}}",
                "{\"Status\":\"1\",\"MainInformation\":{\"ENTERPRISE_GDT_CODE\":\"2600000017\"}}",
                "{\"Status\":\"1\",\"MainInformation\":{\"NAME\":\"X\"}}",
                "{\"Status\":\"1\",\"Status\":\"1\"}",
                "{\"Status\":\"1\",\"MainInformation\":{\"ENTERPRISE_GDT_CODE\":\"2600000017\",\"NAME\":\"X\",\"FOUNDING_DATE\":\"31/02/2012\"}}",
                "{\"Status\":\"1\",\"MainInformation\":{\"ENTERPRISE_GDT_CODE\":\"2600000017\",\"NAME\":\"X\",\"CAPITAL_AMOUNT\":\"5 tỷ\"}}"
            })
    void whatIsNoAnswerIsNotTakenForOne(String body) {
        assertThat(ask(QuestionKind.ENTERPRISE, Businesses.ABOUT_DAT_TO, answering(body)))
                .isInstanceOf(Reply.ServiceDown.class);
    }

    @Test
    void aFailureInItsOwnWordsIsARefusalWhoseWordsAreNotRepeated() {
        assertThat(ask(
                        QuestionKind.ENTERPRISE,
                        Businesses.ABOUT_DAT_TO,
                        answering("{\"Status\":\"0\",\"Message\":\"Ngô Văn Chủ\"}")))
                .isEqualTo(new Reply.Refused("Status 0"));
    }

    private Http answering(String body) {
        return call -> call.path().equals("/token")
                ? http.send(call)
                : new HttpReply(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private Reply ask(QuestionKind kind, Question question, Http way, String... more) {
        return asker(kind, way, more).ask(question);
    }

    private NationalServices.Asker asker(QuestionKind kind, Http way, String... more) {
        return NationalServices.asker(
                new BusinessRegisterConnector(), NationalServices.texts(services.base(), more), kind, way);
    }
}
