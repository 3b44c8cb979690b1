package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.NationalServicesSimulator;
import vn.lienthong.simulator.PopulationAsked;
import vn.lienthong.simulator.PopulationSimulator;

/** An officer asks about a citizen while the citizen waits, on a running hub, and the citizen learns who has asked. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodName.class)
class QuestionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "Phạm Thị Mẫu";
    private static final String CITIZEN = "025000000001";
    private static final String FATHER = "025000000011";
    private static final String OFFICER = "025000000099";
    private static final String FORGED = "025000000098";
    /** What nobody may read anywhere but in answers. */
    private static final List<String> PERSONAL = List.of(
            NAME,
            "PHẠM THỊ MẪU",
            CITIZEN,
            FATHER,
            OFFICER,
            FORGED,
            "1985-04-17",
            "19850417",
            "Phạm Văn Gốc",
            "Ngô Văn Chủ",
            "Lý Thị Phó");

    private final Path data;
    private final PopulationSimulator population = PopulationSimulator.start(0);
    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);
    private final HubProcess hub;
    private final Door sender;
    private final Door asker;
    private final Door operator;
    /** Everything that the hub said besides answers. */
    private final List<String> said = new ArrayList<>();

    QuestionsTest(@TempDir Path folder) throws Exception {
        data = folder.resolve("data");
        Installation installation =
                Installation.in(folder.resolve("config")).withQuestions(population.base(), services.base());
        hub = new HubProcess(
                data,
                installation.folder(),
                Map.of(
                        "DEMO_POPULATION_SECRET",
                        PopulationSimulator.SECRET_KEY,
                        "DEMO_POPULATION_KEY",
                        PopulationSimulator.API_KEY,
                        "DEMO_CONSUMER_SECRET",
                        NationalServicesSimulator.CONSUMER_SECRET,
                        "DEMO_OFFICER",
                        OFFICER));
        sender = new Door(hub.port(), Installation.SENDER);
        asker = new Door(hub.port(), Installation.ASKER);
        operator = new Door(hub.port(), Installation.OPERATOR);
    }

    @BeforeAll
    void start() throws Exception {
        hub.start().ready();
        sender.send(List.of(new Step(80_001, 0, "")));
    }

    @AfterAll
    void close() {
        hub.close();
        population.close();
        services.close();
    }

    @Test
    void anOfficerIsAnsweredWhatWasGrantedAndNoMore() throws Exception {
        JsonNode told = answered(ask("person", OFFICER, Step.key(80_001)));
        assertThat(told.path("state").asText()).isEqualTo("FOUND");
        assertThat(told.path("answer").path("name").asText()).isEqualTo(NAME);
        assertThat(told.path("answer").properties()).hasSize(3);
        assertThat(told.path("legalBasis").asText()).isEqualTo("NĐ 118/2025/NĐ-CP");
        PopulationAsked asked = population.asked().get(0);
        assertThat(asked.officer()).isEqualTo(OFFICER);
        assertThat(asked.number()).isEqualTo("H44-" + told.path("number").asText());
        assertThat(asked.occasion()).isEqualTo("1.900001.000.00.00.H44");

        int before = population.asked().size();
        JsonNode again = answered(ask("person", OFFICER, Step.key(80_001)));
        assertThat(again.path("answer")).isEqualTo(told.path("answer"));
        assertThat(again.path("knownAt")).isEqualTo(told.path("knownAt"));
        assertThat(population.asked()).as("the answer of a moment ago").hasSize(before);
        assertThat(answered(ask("person-check", OFFICER, Step.key(80_001)))
                        .at("/answer/matches")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void bAForgedOfficerAClosedDossierAndAnUngrantedServiceAreRefusedInWords() throws Exception {
        HttpResponse<String> refused = ask("person", FORGED, "H44.12-260305-0001");
        assertThat(refused.statusCode()).isEqualTo(403);
        JsonNode problem = JSON.readTree(told(refused));
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("officer_not_granted");
        assertThat(problem.at("/errors/1/rule").asText()).isEqualTo("dossier_not_open");
        assertThat(problem.at("/errors/1/reason").asText()).startsWith("Hồ sơ này chưa có");
        assertThat(told(ask("relatives", OFFICER, Step.key(80_001)))).contains("purpose_not_granted");
        assertThat(ask("persons", OFFICER, Step.key(80_001)).statusCode()).isEqualTo(404);
        assertThat(told(asker.post("/api/v1/queries/person", "application/json", bytes("{\"officer\":"), "en")))
                .contains("BODY_MALFORMED");
        assertThat(sender.post("/api/v1/queries/person", "application/json", bytes("{}"), "en")
                        .statusCode())
                .as("who may send may not ask")
                .isEqualTo(403);
        assertThat(asker.ask("/api/v1/ops/services").statusCode()).isEqualTo(403);
        assertThat(population.asked()).extracting(PopulationAsked::officer).doesNotContain(FORGED);
    }

    @Test
    void cAServiceThatIsDownSaysSinceWhenAndWhoseSideAndComesBack() throws Exception {
        population.faults().on(FaultKind.DOWN);
        ask("person-check", OFFICER, Step.key(80_001));
        ask("person-check", OFFICER, Step.key(80_001));
        HttpResponse<String> down = ask("person-check", OFFICER, Step.key(80_001));
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = JSON.readTree(told(down));
        assertThat(problem.path("side").asText()).isEqualTo("PARTNER");
        assertThat(problem.path("detail").asText()).contains("dan-cu", "từ ");
        JsonNode service = operator.get("/api/v1/ops/services").get(0);
        assertThat(service.at("/health/state").asText()).isEqualTo("DOWN");
        assertThat(service.path("sentence").asText())
                .isNotEqualTo(service.at("/health/signal").asText());
        population.faults().off();
        await("the service is back")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> ask("person-check", OFFICER, Step.key(80_001)).statusCode() == 200);
        assertThat(operator.get("/api/v1/ops/services")
                        .get(0)
                        .at("/health/state")
                        .asText())
                .isEqualTo("UP");
        await("its one incident has ended").atMost(10, TimeUnit.SECONDS).until(() -> {
            List<String> ends = new ArrayList<>();
            for (JsonNode incident : operator.get("/api/v1/ops/incidents")) {
                if (incident.path("code").asText().equals("SERVICE_TROUBLE")) {
                    ends.add(incident.path("closedAt").asText());
                }
            }
            return ends.size() == 1 && ends.get(0).startsWith("20");
        });
    }

    @Test
    void ceAListIsAskedOneByOneWhileTheHubIsKilledAndEachAnswerIsThere() throws Exception {
        String question = "{\"citizenId\":\"" + CITIZEN + "\",\"name\":\"" + NAME + "\",\"birth\":\"1985-04-17\"}";
        String body = """
                {"officer":"%s","purpose":"kiem-tra","dossier":"%s","questions":[%s]}""".formatted(OFFICER, Step.key(80_001), (question + ",").repeat(199) + question);
        population.quota(10_000);
        HttpResponse<String> taken =
                asker.post("/api/v1/queries/person-check/lists", "application/json", bytes(body), "vi");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String list = taken.headers().firstValue("Location").orElseThrow();
        assertThat(sender.ask(list).statusCode()).as("who may not ask").isEqualTo(403);
        await("some are answered")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> asker.get(list).path("found").asInt() > 5);
        hub.kill();
        hub.start().ready();
        await("all but what was under way are answered")
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> asker.get(list).path("found").asInt() >= 196);
        JsonNode standing = asker.get(list);
        assertThat(standing.path("failed").asInt() + standing.path("notFound").asInt())
                .isZero();
        JsonNode answers = asker.get(list + "/answers?limit=500");
        assertThat(answers)
                .hasSize(standing.path("found").asInt())
                .allSatisfy(answer ->
                        assertThat(answer.at("/answer/matches").asBoolean()).isTrue());
        assertThat(asker.get(list + "/answers?after=198")).hasSizeLessThanOrEqualTo(1);
        said.add(standing.toString()
                + asker.post(list + "x", "application/json", bytes("{}"), "vi").body());
    }

    @Test
    void cfTheEnterprisesCodeStandsInTheAddressAndItsPeopleOnlyInTheAnswer() throws Exception {
        String body = """
                {"officer":"%s","purpose":"kiem-tra","dossier":"%s","question":{"code":"2600000017"}}""".formatted(OFFICER, Step.key(80_001));
        JsonNode told = answered(asker.post("/api/v1/queries/enterprise", "application/json", bytes(body), "vi"));
        assertThat(told.at("/answer/representatives/0").asText()).isEqualTo("Ngô Văn Chủ");
        assertThat(told.path("answer").properties()).hasSize(2);
        String household = body.replace("2600000017", CITIZEN);
        assertThat(told(asker.post("/api/v1/queries/enterprise", "application/json", bytes(household), "vi")))
                .contains("enterprise_code");
    }

    @Test
    void dTheCitizenAndTheInspectorLearnWhoAskedAndWhy() throws Exception {
        String person = report(CITIZEN + "\n", "--person", "--lang", "en");
        assertThat(person)
                .contains("mot-cua-hoi, officer mau-nv01 (H44.12), asked person for kiem-tra under NĐ 118/2025/NĐ-CP")
                .contains("dossier or task " + Step.key(80_001) + ": answered. Fields seen: name,birth,father.")
                .contains("officer – (–), asked person", "No right to do this", "The service is down");
        assertThat(report("", "--officer", "mau-nv01")).contains("cán bộ mau-nv01 (H44.12), hỏi person cho mục đích");
        assertThat(report("mười hai\n", "--person")).contains("12 chữ số");
        assertThat(report("", "--officers")).contains("mau-nv01 (H44.12) hỏi");
    }

    @Test
    void daWhoAsksTooMuchIsShownToWhoMayReadItAndToNobodyElse() throws Exception {
        String officers = "/api/v1/ops/officers?since=2020-01-01";
        assertThat(asker.ask(officers).statusCode()).isEqualTo(403);
        JsonNode seen = operator.get(officers);
        assertThat(seen.path("unusual"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("officer").asText() + " "
                                + one.path("pattern").asText())
                        .isEqualTo("mau-nv01 TOO_MANY"));
        assertThat(seen.path("quotas").toString()).contains("\"service\":\"person-check\"");
        HttpResponse<String> about = operator.post(
                "/api/v1/ops/access-reports", "application/json", bytes("{\"person\":\"" + CITIZEN + "\"}"), "vi");
        assertThat(JSON.readTree(about.body()))
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        line -> assertThat(line.path("service").asText()).isIn("person", "person-check", "relatives"));
        said.add(seen.toString() + about.body());
        said.add(operator.post(
                        "/api/v1/ops/access-reports",
                        "application/json",
                        bytes("{\"person\":\"" + CITIZEN + "0\"}"),
                        "vi")
                .body());
    }

    @Test
    void eNobodysDataIsInAnyLogNumberOrRefusal() throws Exception {
        said.add(hub.log());
        said.add(operator.ask("/actuator/prometheus").body());
        said.add(operator.ask("/api/v1/ops/services").body());
        assertThat(said.get(said.size() - 2))
                .contains("hub_questions_seconds_count{outcome=\"FOUND\",service=\"person-check\"}");
        assertThat(said).hasSizeGreaterThan(5);
        for (String text : said) {
            assertThat(PERSONAL).noneMatch(text::contains);
        }
    }

    @Test
    void fTheDoorStandsInTheDescriptionOfTheDoors() throws Exception {
        assertThat(operator.ask("/api/v1/openapi").body())
                .contains("/api/v1/queries/{service}", "purpose", "\"title\":\"Liên Thông\"", "\"tags\":[\"queries\"]");
    }

    private HttpResponse<String> ask(String service, String officer, String dossier) throws Exception {
        String body = """
                {"officer":"%s","purpose":"kiem-tra","dossier":"%s",\
                "question":{"citizenId":"%s","name":"%s","birth":"1985-04-17"}}""".formatted(officer, dossier, CITIZEN, NAME);
        return asker.post("/api/v1/queries/" + service, "application/json", bytes(body), "vi");
    }

    private static JsonNode answered(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode())
                .as("%s", answer.statusCode() == 200 ? "" : answer.body())
                .isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** A refusal, remembered for the scan. */
    private String told(HttpResponse<String> refused) {
        said.add(refused.body() + refused.headers().map());
        return refused.body();
    }

    private String report(String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("access-report", "--data", data.toString()));
        command.addAll(List.of(arguments));
        Process process = hub.command(command.toArray(String[]::new));
        process.getOutputStream().write(bytes(input));
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.add(printed);
        return printed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
