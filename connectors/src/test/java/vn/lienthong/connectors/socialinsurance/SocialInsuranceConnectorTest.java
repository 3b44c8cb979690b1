package vn.lienthong.connectors.socialinsurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.model.Gender;
import vn.lienthong.model.InsuranceNumber;
import vn.lienthong.model.InsuranceNumberQuestion;
import vn.lienthong.model.InsuredNumber;
import vn.lienthong.model.InsuredPerson;
import vn.lienthong.model.InsuredQuestion;
import vn.lienthong.model.PartialDate;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.NationalServicesSimulator;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.GatewayTck;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocialInsuranceConnectorTest extends GatewayTck {
    private static final InsuredQuestion BY_NUMBER = new InsuredQuestion(InsuranceNumber.of("2520000017"));
    private static final InsuredPerson BAO = new InsuredPerson(
            "Vũ Đức Bảo", "DEMO-79", PartialDate.of("1979-06"), Gender.MALE, "25", null, "08000", "1");
    private static final String TOKEN = "{\"access_token\":\"demo\"}";

    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);

    @AfterAll
    void stop() {
        services.close();
    }

    @Override
    protected Connector connector() {
        return new SocialInsuranceConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return NationalServices.texts(base);
    }

    @Override
    protected GatewayStage stage() {
        return NationalServices.stage(
                services,
                new GatewayStage.Case(QuestionKind.INSURED_PERSON, "known", BY_NUMBER, Optional.of(BAO)),
                new GatewayStage.Case(
                        QuestionKind.INSURED_PERSON,
                        "nobody",
                        new InsuredQuestion(InsuranceNumber.of("2520000099")),
                        Optional.empty()),
                new GatewayStage.Case(
                        QuestionKind.INSURANCE_NUMBER,
                        "known",
                        named("Vũ Đức Bảo"),
                        Optional.of(new InsuredNumber(InsuranceNumber.of("2520000017"), "1"))),
                new GatewayStage.Case(
                        QuestionKind.INSURANCE_NUMBER, "other-name", named("Vũ Đức Khác"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"99, errorCode 99", "Vũ Đức Bảo, errorCode"})
    void anErrorCodeIsRepeatedOnlyWhereItIsACode(String code, String told) {
        assertThat(answered("{\"hoTen\":\"X\",\"errorCode\":\"" + code + "\"}")).isEqualTo(new Reply.Refused(told));
    }

    @ParameterizedTest
    @CsvSource({"0, 19790615, 1979-06-15", "1, 1979, 1979", "1, 19790101, 1979", "2, 19790601, 1979-06"})
    void aBirthIsAsPreciseAsTheServiceSays(String kind, String digits, String birth) {
        Reply reply = answered("{\"hoTen\":\"X\",\"ngaySinh\":\"" + digits + "\",\"loaiNgaySinh\":\"" + kind
                + "\",\"gioiTinh\":\"2\"}");
        InsuredPerson person = (InsuredPerson) ((Reply.Found) reply).answer();
        assertThat(person.birth()).isEqualTo(PartialDate.of(birth));
        assertThat(person.gender()).isEqualTo(Gender.FEMALE);
    }

    @ParameterizedTest
    @EnumSource(Gender.class)
    void aGenderComesBackAsItWasSent(Gender gender) {
        assertThat(InsuranceCodes.gender(Optional.of(InsuranceCodes.of(gender))))
                .isEqualTo(gender);
    }

    private Reply answered(String body) {
        return NationalServices.asker(
                        connector(),
                        settings(services.base()),
                        QuestionKind.INSURED_PERSON,
                        call -> new HttpReply(
                                200,
                                Map.of(),
                                (call.path().equals("/token") ? TOKEN : body).getBytes(StandardCharsets.UTF_8)))
                .ask(BY_NUMBER);
    }

    private static InsuranceNumberQuestion named(String name) {
        return new InsuranceNumberQuestion(
                name, PartialDate.of("1979-06"), Gender.MALE, InsuranceNumberQuestion.Place.BIRTH, "25", null, "08000");
    }
}
