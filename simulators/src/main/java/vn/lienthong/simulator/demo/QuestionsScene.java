package vn.lienthong.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.simulator.PopulationCitizen;
import vn.lienthong.simulator.PopulationSimulator;
import vn.lienthong.simulator.onestop.OneStopEvent;

/** A clerk verifies applicants at the population database while their dossiers are open. */
final class QuestionsScene implements Scene {
    private static final String DOOR = "/api/v1/queries/person-check";
    private static final String SOURCE = "mot-cua-so-noi-vu";
    private static final String ACCOUNT = "mau-noi-vu-01";
    private static final String OFFICER = "025000000099";
    private static final String NEVER_SENT = "H44.05-260305-9999";
    private static final String BIRTH = "1985-04-17";
    private static final int APPLICANTS = 5;
    /** States in which a dossier is being worked on, by the portal's code. */
    private static final Set<Integer> OPEN = Set.of(1, 2, 4, 5, 6);

    private final PopulationSimulator population = PopulationSimulator.start(0);
    private final Day day;
    private final List<String> verified = new ArrayList<>();
    private int refusedStatus;
    private String refusal = "";

    QuestionsScene(Day day) {
        this.day = day;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "DEMO_POPULATION", population.base().toString(),
                "DEMO_POPULATION_USER", PopulationSimulator.USERNAME,
                "DEMO_POPULATION_SECRET", PopulationSimulator.SECRET_KEY,
                "DEMO_POPULATION_KEY", PopulationSimulator.API_KEY,
                "DEMO_OFFICER", OFFICER);
    }

    @Override
    public void atNoon(Stage stage) throws IOException, InterruptedException {
        List<OneStopEvent> applications = openApplications();
        population.knows(applications.stream().map(QuestionsScene::citizen).toList());
        if (applications.isEmpty()) {
            return;
        }
        HubApi clerk = stage.as(Installation.LOOK_UP);
        for (OneStopEvent application : applications) {
            HttpResponse<byte[]> answer = clerk.answer(DOOR, question(application, application.subject()));
            if (HubApi.tree(answer).at("/answer/matches").asBoolean()) {
                verified.add(application.subject());
            }
        }
        HttpResponse<byte[]> refused = clerk.answer(DOOR, question(applications.get(0), NEVER_SENT));
        refusedStatus = refused.statusCode();
        for (JsonNode error : HubApi.tree(refused).path("errors")) {
            refusal += error.path("rule").asText() + ": " + error.path("reason").asText() + " ";
        }
    }

    @Override
    public Chapter tell(Stage stage) throws IOException, InterruptedException {
        List<String> report = stage.hub().run("access-report", "--officer", ACCOUNT);
        return new QuestionsSeen(
                        verified,
                        refusedStatus,
                        refusal.strip(),
                        population.asked().size(),
                        report)
                .judged(openApplications().stream().map(OneStopEvent::subject).toList(), NEVER_SENT);
    }

    /** Some dossiers of citizens that are being worked on at noon. */
    private List<OneStopEvent> openApplications() {
        Map<String, OneStopEvent> dossiers = new LinkedHashMap<>();
        Map<String, Integer> states = new LinkedHashMap<>();
        for (OneStopEvent event : day.morning()) {
            states.put(event.subject(), event.statusCode());
            if (event.isDossier()) {
                dossiers.put(event.subject(), event);
            }
        }
        return dossiers.values().stream()
                .filter(event -> event.source().equals(SOURCE))
                .filter(event -> OPEN.contains(states.get(event.subject())))
                .filter(event -> event.data().at("/applicant/citizenId").isTextual())
                .limit(APPLICANTS)
                .toList();
    }

    private static PopulationCitizen citizen(OneStopEvent application) {
        JsonNode applicant = application.data().path("applicant");
        return new PopulationCitizen(
                applicant.path("citizenId").asText(),
                "",
                applicant.path("name").asText(),
                BIRTH.replace("-", ""),
                "<QuocTich>VN</QuocTich>");
    }

    private static ObjectNode question(OneStopEvent application, String dossier) {
        JsonNode applicant = application.data().path("applicant");
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("officer", OFFICER)
                .put("purpose", "kiem-tra-nguoi-nop")
                .put("dossier", dossier);
        body.putObject("question")
                .put("citizenId", applicant.path("citizenId").asText())
                .put("name", applicant.path("name").asText())
                .put("birth", BIRTH);
        return body;
    }

    @Override
    public void close() {
        population.close();
    }
}
