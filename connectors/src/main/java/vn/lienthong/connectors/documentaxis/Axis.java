package vn.lienthong.connectors.documentaxis;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.packages.AnswerJudge;
import vn.lienthong.connectors.packages.ConversationStopped;
import vn.lienthong.connectors.packages.FetchedPackage;
import vn.lienthong.connectors.packages.PackageFile;

/** The services of the axis as calls; whatever is no answer ends the conversation as {@link ConversationStopped}. */
final class Axis {
    static final String DOCUMENT = "edoc";
    static final String STATUS = "status";

    /** Neither XML nor base64 contains it: it begins a line with two dashes. */
    private static final String BOUNDARY = "lien-thong-package-7d3f0c51";

    private static final byte[] HEAD = ("--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file_doc\"; filename=\"package.edxml\""
                    + "\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);

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
    AxisAnswer send(String from, String messageType, PackageFile file, Http http) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("from", from);
        parameters.putAll(E_DOC);
        parameters.put("messagetype", messageType);
        parameters.put("hash-file", file.hash().value());
        HttpCall call = new HttpCall("POST", "/sendEdoc", headers.of(parameters), NOTHING, HttpCall.Effect.CHANGES)
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .carrying(file.between(HEAD, TAIL));
        return read(http.send(call), HttpCall.Effect.CHANGES);
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
        if (into.said().isEmpty()) {
            throw judge.stopped(reply, HttpCall.Effect.NONE);
        }
        requireOk(into.said().flatMap(AxisAnswer::of).orElseThrow(() -> judge.noAnswer(HttpCall.Effect.NONE)));
    }

    /** Says that a package is safe with us, {@code done}, or is none, {@code fail}. Said twice it means the same. */
    void confirm(String docId, String transportStatus, Http http) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("status", transportStatus);
        parameters.put("docid", docId);
        requireOk(read(http.send(question("/updateStatus", parameters)), HttpCall.Effect.NONE));
    }

    private JsonNode list(String path, Map<String, String> parameters, Http http) {
        AxisAnswer answer = read(http.send(question(path, parameters)), HttpCall.Effect.NONE);
        requireOk(answer);
        return answer.content().path("data");
    }

    private HttpCall question(String path, Map<String, String> parameters) {
        return new HttpCall("POST", path, headers.of(parameters), NOTHING, HttpCall.Effect.NONE);
    }

    private static void requireOk(AxisAnswer answer) {
        if (!answer.isOk()) {
            throw new ConversationStopped(
                    answer.code().equals("15")
                            ? new Outcome.Misconfigured("ErrorCode 15")
                            : Outcome.TargetDown.of("ErrorCode " + answer.code()));
        }
    }

    private AxisAnswer read(HttpReply reply, HttpCall.Effect effect) {
        return judge.read(reply, effect, given -> AxisAnswer.read(given.body()));
    }
}
