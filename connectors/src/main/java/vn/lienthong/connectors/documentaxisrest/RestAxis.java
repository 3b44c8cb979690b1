package vn.lienthong.connectors.documentaxisrest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.lienthong.connector.AgencyList;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.packages.AgenciesAnswer;
import vn.lienthong.connectors.packages.AnswerJudge;
import vn.lienthong.connectors.packages.FetchedPackage;
import vn.lienthong.connectors.packages.FormBody;
import vn.lienthong.connectors.packages.PackageAnswer;
import vn.lienthong.connectors.packages.PackageFile;
import vn.lienthong.model.ProvinceTime;

/** The services of the axis as calls; whatever is no answer ends the conversation. */
final class RestAxis {
    static final String DOCUMENT = "edoc";
    static final String STATUS = "status";

    /** A list that never ends is none. */
    private static final int MOST_PAGES = 10_000;

    private static final byte[] NOTHING = {};
    private static final String NOT_THE_AXIS = "not-the-axis";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private final Settings settings;
    private final Clock clock;
    private final AnswerJudge judge;
    private final RestAxisLogin login;

    RestAxis(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        judge = new AnswerJudge(clock, NOT_THE_AXIS);
        login = new RestAxisLogin(settings, judge);
    }

    /** Sends a package; the axis hands it to every receiver that the package names. */
    PackageAnswer send(String messageType, PackageFile file, Http http) {
        FormBody form = new FormBody("edocFile", Map.of("messageType", messageType));
        HttpCall call = new HttpCall("POST", "/v1/sendEdoc", Map.of(), NOTHING, HttpCall.Effect.CHANGES);
        return read(login.send(form.in(known(call), file), http), HttpCall.Effect.CHANGES);
    }

    /** What waits for our agencies, and lately has. */
    JsonNode received(String messageType, Http http) {
        return list("/v1/syncReceivedEdocList", messageType, http);
    }

    /** What our agencies have sent lately. */
    JsonNode sent(String messageType, Http http) {
        return list("/v1/getSentEdocList", messageType, http);
    }

    void fetch(String docId, FetchedPackage into, Http http) {
        HttpReply reply = login.send(
                known(HttpCall.get("/v1/getEdoc?docId=" + encoded(docId))).readBy(into), http);
        judge.answered(reply, into.said(), RestAxisAnswer::of).required();
    }

    /** Says that a package is safe with us, {@code done}, or is none, {@code fail}. Said twice it means the same. */
    void confirm(String docId, String transportStatus, Http http) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("docId", docId).put("status", transportStatus);
        HttpCall call = HttpCall.ask(
                "/v1/updateStatus", "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
        read(login.send(known(call), http), HttpCall.Effect.NONE).required();
    }

    /** All agencies that the axis knows, page by page. */
    void agencies(AgencyList.Taking taking, Http http) {
        int pages = 1;
        for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
            AgenciesAnswer answer = new AgenciesAnswer(taking);
            HttpReply reply = login.send(
                    known(HttpCall.get("/v1/getAgenciesList?currentPage=" + page))
                            .readBy(answer),
                    http);
            JsonNode content = judge.answered(reply, answer.said(), RestAxisAnswer::of)
                    .required()
                    .content();
            pages = content.path("totalPages").asInt(1);
        }
    }

    private JsonNode list(String path, String messageType, Http http) {
        LocalDate today = LocalDate.now(clock.withZone(ProvinceTime.ZONE));
        LocalDate since = today.minusDays(settings.get(RestAxisSettings.BACK).toDays());
        String query = "?messageType=" + messageType + "&fromDate=" + encoded(DAY.format(since)) + "&toDate="
                + encoded(DAY.format(today));
        return read(login.send(known(HttpCall.get(path + query)), http), HttpCall.Effect.NONE)
                .required()
                .content()
                .path("content");
    }

    private HttpCall known(HttpCall call) {
        return call.with("X-SystemId", settings.get(RestAxisSettings.SYSTEM))
                .with("X-SecretKey", settings.get(RestAxisSettings.SECRET));
    }

    private PackageAnswer read(HttpReply reply, HttpCall.Effect effect) {
        return judge.read(reply, effect, AnswerJudge.json(RestAxisAnswer::of));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
