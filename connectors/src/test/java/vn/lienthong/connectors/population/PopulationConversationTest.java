package vn.lienthong.connectors.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Reply;
import vn.lienthong.connector.Settings;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.BirthDate;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Person;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.PopulationSimulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopulationConversationTest {
    private static final URI PUBLIC = URI.create("https://sim.local/dancu");
    private static final Clock MOMENT = Clock.fixed(Instant.ofEpochMilli(1_614_910_500_000L), ZoneOffset.UTC);

    private final PopulationSimulator population = PopulationSimulator.start(0);
    private final PooledHttp http = PooledHttp.open(HttpOptions.to(population.base()));

    @AfterEach
    void calm() {
        population.reset();
    }

    @AfterAll
    void stop() {
        http.close();
        population.close();
    }

    @Test
    void theHeaderIsThatOfTheTestVector() {
        HttpCall call = said(People.settings(PUBLIC), People.MAU);
        assertThat(call.path()).isEqualTo("/TraCuuThongTinCongDan");
        assertThat(call.headers())
                .containsEntry("Timestamp", "1614910500000")
                .containsEntry(
                        "Authorization",
                        "Basic aDQ0LWRlbW86NTliYzdmOGNiNmUzNTk4MDljZmU0YTdlZjRmYzA2ODMyNDVlZjJlYTc4MTY3M2Y5ODYwMGI4NTUwMDczMzFhYg==")
                .containsEntry("ApiKey", PopulationSimulator.API_KEY)
                .containsEntry("Content-Type", "application/xml");
    }

    @Test
    void theAddressBehindAGatewayIsSigned() {
        URI gateway = URI.create("https://gateway.demo/lgsp/dancu");
        assertThat(said(People.settings(gateway, "signed-base", PUBLIC + "/"), People.MAU)
                        .headers())
                .isEqualTo(said(People.settings(PUBLIC), People.MAU).headers());
    }

    @Test
    void theQuestionIsWrittenAsTheServicesDocumentShowsIt() {
        assertThat(body(People.settings(PUBLIC), People.MAU))
                .contains("xmlns:dan=\"http://dancuquocgia.bca\"")
                .contains("<dan:MaYeuCau>H44-20210305-000001</dan:MaYeuCau><dan:MaDVC>1.000123</dan:MaDVC>"
                        + "<dan:MaTichHop>037</dan:MaTichHop><dan:MaCanBo>025000000099</dan:MaCanBo>"
                        + "<dan:SoDinhDanh>025000000001</dan:SoDinhDanh><dan:HoVaTen>PHẠM THỊ MẪU</dan:HoVaTen>"
                        + "<dan:NgayThangNamSinh><dan:NgayThangNam>19850417</dan:NgayThangNam></dan:NgayThangNamSinh>");
    }

    @Test
    void theFieldsOf2025AnOldNumberAndAYearHaveTheirPlaces() {
        Settings settings = People.settings(PUBLIC, "unit-code", "H44.12", "account", "demo", "phone", "02100000000");
        PersonQuestion old = new PersonQuestion(CitizenId.of("131000001"), "Mẫu <&>", BirthDate.of("1985"));
        assertThat(body(settings, old))
                .contains("</dan:MaCanBo><dan:MaDonVi>H44.12</dan:MaDonVi><dan:TaiKhoan>demo</dan:TaiKhoan>"
                        + "<dan:SoDienThoai>02100000000</dan:SoDienThoai><dan:SoCMND>131000001</dan:SoCMND>"
                        + "<dan:HoVaTen>MẪU &lt;&amp;&gt;</dan:HoVaTen>"
                        + "<dan:NgayThangNamSinh><dan:Nam>1985</dan:Nam></dan:NgayThangNamSinh>");
    }

    @Test
    void anOldNumberAndAYearFindTheSamePerson() {
        PersonQuestion old = new PersonQuestion(CitizenId.of("131000001"), "phạm thị mẫu", BirthDate.of("1985"));
        assertThat(ask(old)).isEqualTo(ask(People.MAU)).isInstanceOf(Reply.Found.class);
    }

    @Test
    void soapWrappedInJsonIsReadAlike() {
        Reply plain = ask(People.MAU);
        population.wraps(true);
        assertThat(ask(People.MAU)).isEqualTo(plain);
        assertThat(ask(People.NOBODY)).isEqualTo(new Reply.NotFound());
    }

    @Test
    void anOfficerWhoHasAskedTooOftenTodayIsToldSo() {
        population.quota(1);
        assertThat(ask(People.MAU)).isInstanceOf(Reply.Found.class);
        assertThat(ask(People.MAU)).isInstanceOf(Reply.TooMany.class);
    }

    @Test
    void anAccountThatIsNotKnownIsOurOwnTrouble() {
        Settings wrong = People.settings(population.base(), "secret-key", "another");
        assertThat(person(wrong, Clock.systemUTC()).ask(People.MAU, People.ASKING, http))
                .isEqualTo(new Reply.Misconfigured("HTTP 401"));
    }

    @Test
    void anAnswerAboutSomebodyElseIsNotBelieved() {
        Reply reply =
                answered(citizens("<CongDan><SoDinhDanh>025000000002</SoDinhDanh><HoVaTen>X</HoVaTen></CongDan>"));
        assertThat(reply).isEqualTo(Reply.ServiceDown.of("answer-of-another"));
        assertThat(answered(citizens("<CongDan><HoVaTen>Không Số</HoVaTen></CongDan>")))
                .isEqualTo(Reply.ServiceDown.of("answer-of-another"));
    }

    @Test
    void aNameIsPutTogetherFromItsParts() {
        Reply reply = answered(citizens("<CongDan><SoDinhDanh>025000000001</SoDinhDanh>"
                + "<HoVaTen><Ho>Phạm</Ho><ChuDem>Thị</ChuDem><Ten>Mẫu</Ten></HoVaTen></CongDan>"));
        assertThat(((Person) ((Reply.Found) reply).answer()).name()).isEqualTo("Phạm Thị Mẫu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Envelope/>",
                "<Envelope><Body/></Envelope>",
                "<Envelope><Body><TraCuuThongTinCongDanResponse/></Body></Envelope>",
                "<CongdanCollection><Loi>x</Loi></CongdanCollection>",
                "<CongdanCollection><CongDan/></CongdanCollection>",
                "<CongdanCollection/><CongdanCollection/>",
                "<CongdanCollection>",
                "<CongdanCollection><CongDan><SoDinhDanh>025000000001</SoDinhDanh></CongDan></CongdanCollection>",
                "{\"error_code\":0}",
                "{\"error_code\":0,\"message\":\"\"}",
                "{\"error_code\":\"x\",\"message\":\"<CongdanCollection/>\"}",
                "{\"error_code\":5,\"message\":\"<CongdanCollection/>\"}",
                "[]",
                "null"
            })
    void whatIsNoEmptyCollectionIsNotTakenForNobody(String body) {
        assertThat(answered(body)).isInstanceOf(Reply.ServiceDown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.mic.gov.vn/dancu/1.0=urn:demo:other",
                "http://www.mic.gov.vn/dancu/1.0=",
                "http://schemas.xmlsoap.org/soap/envelope/=urn:demo:other",
                "http://schemas.xmlsoap.org/soap/envelope/=http://www.mic.gov.vn/dancu/1.0"
            })
    void anAnswerInAnotherNamespaceIsNotBelievedThoughItsNamesAreRight(String change) {
        String sound = citizens("");
        assertThat(answered(sound)).isEqualTo(new Reply.NotFound());
        String[] names = change.split("=", -1);
        assertThat(answered(sound.replace(names[0], names[1]))).isEqualTo(Reply.ServiceDown.of("answer-namespace"));
    }

    @Test
    void aSoapFaultOfOursRefusesTheQuestionAndOneOfTheirsIsTheirTroubleAndNeitherIsQuoted() {
        assertThat(answered(fault("soapenv:Client"))).isEqualTo(new Reply.Refused("Client"));
        assertThat(answered(fault("soapenv:Server"))).isEqualTo(Reply.ServiceDown.of("soap-fault"));
    }

    private static String fault(String code) {
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault><faultcode>" + code
                + "</faultcode><faultstring>025000000001 Phạm Thị Mẫu</faultstring></e:Fault></e:Body></e:Envelope>";
    }

    private Reply answered(String body) {
        Http forged = call -> new HttpReply(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        return person(People.settings(PUBLIC), MOMENT).ask(People.MAU, People.ASKING, forged);
    }

    private static String citizens(String inside) {
        return "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body>"
                + "<CongdanCollection xmlns='http://www.mic.gov.vn/dancu/1.0'>" + inside
                + "</CongdanCollection></Body></Envelope>";
    }

    private Reply ask(PersonQuestion question) {
        return person(People.settings(population.base()), Clock.systemUTC()).ask(question, People.ASKING, http);
    }

    private static String body(Settings settings, PersonQuestion question) {
        return new String(said(settings, question).body().bytes(), StandardCharsets.UTF_8);
    }

    private static HttpCall said(Settings settings, PersonQuestion question) {
        List<HttpCall> calls = new ArrayList<>();
        person(settings, MOMENT).ask(question, People.ASKING, call -> {
            calls.add(call);
            return new HttpReply(503, Map.of(), new byte[0]);
        });
        return calls.get(0);
    }

    @SuppressWarnings("unchecked")
    private static Gateway<PersonQuestion> person(Settings settings, Clock clock) {
        return (Gateway<PersonQuestion>) new PopulationConnector(clock)
                .open(settings).gateways().stream()
                        .filter(gateway -> gateway.kind() == QuestionKind.PERSON)
                        .findFirst()
                        .orElseThrow();
    }
}
