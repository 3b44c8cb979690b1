package vn.lienthong.connectors.documentoffice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.packages.AnswerJudge;
import vn.lienthong.connectors.packages.FetchedPackage;
import vn.lienthong.connectors.packages.PackageAnswer;
import vn.lienthong.connectors.packages.PackageFile;

/** The services of the document system as calls; whatever is no answer ends the conversation. */
final class Office {
    static final String DOCUMENT = "EDOC";
    static final String STATUS = "STATUS";

    private static final byte[] NOTHING = {};
    private static final String NOT_THE_OFFICE = "not-the-document-system";

    private final String organ;
    private final String secret;
    private final AnswerJudge judge;

    Office(Settings settings, Clock clock) {
        organ = settings.get(OfficeSettings.ORGAN);
        secret = settings.get(OfficeSettings.SECRET);
        judge = new AnswerJudge(clock, NOT_THE_OFFICE);
    }

    /** @param docId our number of the package, the same for every attempt */
    PackageAnswer send(String type, String docId, PackageFile file, Http http) {
        HttpCall call = new HttpCall(
                        "POST", "/EdocService/sendDocument", headers(type, docId), NOTHING, HttpCall.Effect.CHANGES)
                .with("Content-Type", "application/octet-stream")
                .carrying(file);
        return read(http.send(call), HttpCall.Effect.CHANGES);
    }

    /** Whether the package of our number is there. */
    boolean has(String type, String docId, Http http) {
        return ask("POST", "/EdocService/checkExistDocument", headers(type, docId), http)
                .required()
                .content()
                .path("data")
                .asBoolean();
    }

    /** Numbers of the packages that wait for us. */
    JsonNode pending(String type, Http http) {
        return ask("GET", "/EdocService/getPendingDocIds", headers(type, ""), http)
                .required()
                .content()
                .path("docIDs");
    }

    void fetch(String type, String docId, FetchedPackage into, Http http) {
        HttpReply reply = http.send(
                new HttpCall("POST", "/EdocService/getDocument", headers(type, docId), NOTHING, HttpCall.Effect.NONE)
                        .readBy(into));
        judge.answered(reply, into.said(), Office::answer).required();
    }

    void confirm(String type, String docId, String transportStatus, Http http) {
        Map<String, String> headers = headers(type, docId);
        headers.put("status", transportStatus);
        ask("POST", "/EdocService/confirmReceived", headers, http).required();
    }

    private PackageAnswer ask(String method, String path, Map<String, String> headers, Http http) {
        return read(
                http.send(new HttpCall(method, path, headers, NOTHING, HttpCall.Effect.NONE)), HttpCall.Effect.NONE);
    }

    private Map<String, String> headers(String type, String docId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("organid", organ);
        headers.put("authorization", secret);
        headers.put("type", type);
        if (!docId.isEmpty()) {
            headers.put("docid", docId);
        }
        return headers;
    }

    private static Optional<PackageAnswer> answer(JsonNode said) {
        return PackageAnswer.of(said, "code");
    }

    private PackageAnswer read(HttpReply reply, HttpCall.Effect effect) {
        return judge.read(reply, effect, AnswerJudge.json(Office::answer));
    }
}
