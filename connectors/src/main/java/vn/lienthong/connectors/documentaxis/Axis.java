package vn.lienthong.connectors.documentaxis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.AgencyList;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.packages.AgenciesAnswer;
import vn.lienthong.connectors.packages.AnswerJudge;
import vn.lienthong.connectors.packages.ConversationStopped;
import vn.lienthong.connectors.packages.FetchedPackage;
import vn.lienthong.connectors.packages.FormBody;
import vn.lienthong.connectors.packages.PackageAnswer;
import vn.lienthong.connectors.packages.PackageFile;

/** The services of the axis as calls; whatever is no answer ends the conversation as {@link ConversationStopped}. */
final class Axis {
    static final String DOCUMENT = "edoc";
    static final String STATUS = "status";

    private static final FormBody FORM = new FormBody("file_doc", Map.of());
    private static final byte[] NOTHING = {};
    private static final String NOT_THE_AXIS = "not-the-axis";
    private static final Map<String, String> E_DOC = Map.of("servicetype", "eDoc");

    private final SignedHeaders headers;
    private final AnswerJudge judge;

    Axis(Settings settings, Clock clock) {
        headers = new SignedHeaders(settings.get(AxisSettings.SYSTEM), settings.get(AxisSettings.SECRET), clock);
        judge = new AnswerJudge(clock, NOT_THE_AXIS);
    }

    /** Sends a package for an agency; the axis hands it to every receiver that the package names. */
    PackageAnswer send(String from, String messageType, PackageFile file, Http http) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("from", from);
        parameters.putAll(E_DOC);
        parameters.put("messagetype", messageType);
        parameters.put("hash-file", file.hash().value());
        HttpCall call = new HttpCall("POST", "/sendEdoc", headers.of(parameters), NOTHING, HttpCall.Effect.CHANGES);
        return read(http.send(FORM.in(call, file)), HttpCall.Effect.CHANGES);
    }

    /** What waits for our agencies. */
    JsonNode received(String messageType, Http http) {
        Map<String, String> parameters = new LinkedHashMap<>(E_DOC);
        parameters.put("messagetype", messageType);
        return list("/getReceivedEdocList", parameters, http);
    }

    /** What our agencies have sent. */
    JsonNode sent(Http http) {
        return list("/getSentEdocList", Map.of(), http);
    }

    /**
     * Fetches a package as it comes.
     *
     * @throws ConversationStopped when the axis does not give it
     */
    void fetch(String docId, FetchedPackage into, Http http) {
        HttpReply reply = http.send(question("/getEdoc", Map.of("docId", docId)).readBy(into));
        judge.answered(reply, into.said(), Axis::answer).required();
    }

    /** All agencies of the country. */
    void agencies(AgencyList.Taking taking, Http http) {
        AgenciesAnswer answer = new AgenciesAnswer(taking);
        HttpReply reply = http.send(question("/getAgenciesList", Map.of()).readBy(answer));
        judge.answered(reply, answer.said(), Axis::answer).required();
    }

    /** Says that a package is safe with us, {@code done}, or is none, {@code fail}. Said twice it means the same. */
    void confirm(String docId, String transportStatus, Http http) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("status", transportStatus);
        parameters.put("docid", docId);
        read(http.send(question("/updateStatus", parameters)), HttpCall.Effect.NONE)
                .required();
    }

    private JsonNode list(String path, Map<String, String> parameters, Http http) {
        return read(http.send(question(path, parameters)), HttpCall.Effect.NONE)
                .required()
                .content()
                .path("data");
    }

    private HttpCall question(String path, Map<String, String> parameters) {
        return new HttpCall("POST", path, headers.of(parameters), NOTHING, HttpCall.Effect.NONE);
    }

    private static Optional<PackageAnswer> answer(JsonNode said) {
        return PackageAnswer.of(said, "ErrorCode");
    }

    private PackageAnswer read(HttpReply reply, HttpCall.Effect effect) {
        return judge.read(reply, effect, AnswerJudge.json(Axis::answer));
    }
}
