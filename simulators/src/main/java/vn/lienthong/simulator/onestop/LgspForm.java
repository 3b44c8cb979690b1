package vn.lienthong.simulator.onestop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Events in the older LGSP form of domain section 3.6. The names of {@code MSyncDocument} are known; the form of dates
 * and flags, and all names of a trace are ASSUMED and stand only here.
 */
public final class LgspForm {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT).withZone(WorkTime.ZONE);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private LgspForm() {}

    /** Path below the connection's. */
    public static String path(OneStopEvent event) {
        return event.isDossier() ? "Document/SyncDocument" : "Document/UpdateDocumentTraces";
    }

    public static byte[] body(OneStopEvent event) {
        ObjectNode body = event.isDossier() ? syncDocument(event.data()) : trace(event.data());
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode syncDocument(ObjectNode dossier) {
        JsonNode timing = dossier.path("timing");
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("DocTypeCode", dossier.at("/procedure/code").asText())
                .put("DocTypeName", dossier.at("/procedure/name").asText())
                .put("DocCode", dossier.path("number").asText())
                .put("CitizenName", dossier.at("/applicant/name").asText())
                .put("ApplicantsId", dossier.at("/applicant/citizenId").asText())
                .put(
                        "ApplicantsType",
                        applicantCode(dossier.at("/applicant/kind").asText()))
                .put("DateReceived", moment(timing.path("receivedAt")))
                .put("DateAppointed", moment(timing.path("dueAt")))
                .put("IsSuccess", timing.has("finishedAt"))
                .put("SuccessDate", moment(timing.path("finishedAt")))
                .put("IsReturned", timing.has("returnedAt"))
                .put("ReturnedDate", moment(timing.path("returnedAt")))
                .put("ReturnedType", "0")
                .put("Status", code(dossier))
                .put("ProcessingOrganName", "")
                .put("OrganInchargeIdLevel1", dossier.at("/offices/competent").asText());
        body.putArray("Attachments");
        body.putArray("DocFees");
        body.putArray("DocPapers");
        body.putArray("Supplementaries");
        return body;
    }

    private static ObjectNode trace(ObjectNode progress) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("DocCode", progress.path("number").asText())
                .put("ProcessorName", progress.path("handler").asText())
                .put("ProcessorTitle", progress.path("handlerTitle").asText())
                .put("ProcessingOrganName", progress.path("department").asText())
                .put("Content", progress.path("content").asText())
                .put("Status", code(progress))
                .put("DateProcessed", moment(progress.path("at")))
                .put("DateStarted", moment(progress.path("startedAt")))
                .put("DateAppointed", moment(progress.path("dueAt")));
    }

    /** {@code MResult}; ASSUMED: 1 means taken. */
    static boolean isTaken(byte[] result) {
        try {
            return JSON.readTree(result).path("Status").asInt() == 1;
        } catch (IOException e) {
            return false;
        }
    }

    private static String applicantCode(String kind) {
        return switch (kind) {
            case Person.CITIZEN -> "1";
            case Person.BUSINESS -> "2";
            default -> "4";
        };
    }

    private static String code(ObjectNode data) {
        return Integer.toString(Status.valueOf(data.path("status").asText()).code());
    }

    private static String moment(JsonNode instant) {
        return instant.isMissingNode() ? "" : MOMENT.format(Instant.parse(instant.asText()));
    }
}
