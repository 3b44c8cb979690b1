package vn.lienthong.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.wire.Samples.DOSSIER;
import static vn.lienthong.wire.Samples.DOSSIER_DATA;
import static vn.lienthong.wire.Samples.PROGRESS;
import static vn.lienthong.wire.Samples.PROGRESS_DATA;
import static vn.lienthong.wire.Samples.structured;
import static vn.lienthong.wire.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierProgress;

class EventReaderTest {
    private static final String JSON = "application/cloudevents+json";

    private final EventReader reader = EventReader.standard();

    @Test
    void aStructuredEventIsReadWithAllItsAttributes() {
        Event event = reader.readStructured(utf8(structured(DOSSIER_DATA)));
        assertThat(event.source()).isEqualTo("mot-cua-viet-tri");
        assertThat(event.id()).isEqualTo("e-0001");
        assertThat(event.type()).isEqualTo(DOSSIER);
        assertThat(event.subject()).isEqualTo("H44.12-260305-0007");
        assertThat(event.time()).contains(Instant.parse("2026-03-05T01:21:00Z"));
        assertThat(event.extensions()).isEqualTo(Map.of("sequence", "7"));
        assertThat(event.message()).isInstanceOf(Dossier.class);
    }

    @Test
    void dataMayStandBeforeTheType() {
        String body = "{\"data\":" + PROGRESS_DATA + ",\"type\":\"" + PROGRESS
                + "\",\"specversion\":\"1.0\",\"source\":\"mot-cua\",\"id\":\"1\"}";
        assertThat(reader.readStructured(utf8(body)).message()).isInstanceOf(DossierProgress.class);
    }

    @Test
    void theSameEventInBinaryFormIsTheSameMessage() {
        Event binary = reader.readBinary(
                Map.of(
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        "e-0001",
                        "ce-source",
                        "mot-cua-viet-tri",
                        "ce-type",
                        DOSSIER,
                        "ce-subject",
                        "H44.12-260305-0007",
                        "ce-traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "content-type",
                        "application/json"),
                utf8(DOSSIER_DATA));
        assertThat(binary.canonical())
                .isEqualTo(reader.readStructured(utf8(structured(DOSSIER_DATA))).canonical());
        assertThat(binary.extensions()).containsKey("traceparent");
    }

    @Test
    void eachEventOfABatchIsJudgedByItself() {
        String wrong = structured(DOSSIER_DATA.replace("\"ONLINE\"", "\"FAX\""));
        String batch = "[" + structured(DOSSIER_DATA) + " , " + wrong + ", 7 ,\"x\","
                + structured(PROGRESS, PROGRESS_DATA) + "]";
        List<BatchItem> items = reader.read("application/cloudevents-batch+json; charset=utf-8", Map.of(), utf8(batch));
        assertThat(items).extracting(BatchItem::index).containsExactly(0, 1, 2, 3, 4);
        assertThat(items.get(0)).isInstanceOf(BatchItem.Parsed.class);
        assertThat(items.get(4)).isInstanceOf(BatchItem.Parsed.class);
        assertThat(((BatchItem.Refused) items.get(1)).failure().problems())
                .extracting(FieldProblem::path, FieldProblem::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/data/channel", "unknown_value"));
        assertThat(((BatchItem.Refused) items.get(2)).failure().code()).isEqualTo(FailureCode.ENVELOPE_INVALID);
        assertThat(((BatchItem.Refused) items.get(3)).failure().code()).isEqualTo(FailureCode.ENVELOPE_INVALID);
    }

    @Test
    void aBatchOfMoreThanAThousandEventsIsRefusedAsAWhole() {
        String batch = IntStream.range(0, 1001)
                .mapToObj(i -> structured(PROGRESS, PROGRESS_DATA))
                .collect(Collectors.joining(",", "[", "]"));
        HubFailure failure = catchThrowableOfType(HubFailure.class, () -> reader.readBatch(utf8(batch)));
        assertThat(failure.problems()).containsExactly(FieldProblem.of("", "too_many", "expected", "1–1000"));
    }

    @Test
    void aBatchOfNothingIsRefused() {
        HubFailure failure = catchThrowableOfType(HubFailure.class, () -> reader.readBatch(utf8(" [ ] ")));
        assertThat(failure.problems()).containsExactly(FieldProblem.of("", "too_few", "expected", "1–1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00", "1950-01-01T00:00:00Z"})
    void aTimeOutOfReachIsItsEventsOwnMistake(String time) {
        String late = structured(DOSSIER_DATA).replaceFirst("\"time\":\"[^\"]*\"", "\"time\":\"" + time + "\"");
        List<BatchItem> items = reader.readBatch(utf8("[" + late + "," + structured(PROGRESS, PROGRESS_DATA) + "]"));
        assertThat(((BatchItem.Refused) items.get(0)).failure().problems())
                .containsExactly(FieldProblem.of("/time", "date_range", "expected", "1990–2100"));
        assertThat(items.get(1)).isInstanceOf(BatchItem.Parsed.class);
    }

    @Test
    void everyMistakeOfAnEventIsNamedAtOnceAndNoValueIsSaid() {
        String data = DOSSIER_DATA
                .replace("\"025000000001\"", "\"SECRET-ID\"")
                .replace("\"Phạm Thị Mẫu\"", "\"   \"")
                .replace("2026-03-05T08:20:00+07:00", "2026-03-05T08:20:00")
                .replace("\"amount\":50000", "\"amount\":-5")
                .replace("\"summary\"", "\"sumary\"")
                .replace("\"digitised\":true,\"reused\"", "\"digitised\":\"true\",\"reused\"")
                .replace("\"status\":\"RECEIVED\",", "");
        HubFailure failure = refusal(structured(data));
        assertThat(failure.code()).isEqualTo(FailureCode.MESSAGE_INVALID);
        assertThat(failure.problems())
                .extracting(p -> p.path() + " " + p.reason())
                .containsExactlyInAnyOrder(
                        "/data/applicant/citizenId citizen_id",
                        "/data/applicant/name blank",
                        "/data/timing/receivedAt zone_missing",
                        "/data/fees/0/amount number_range",
                        "/data/sumary unknown_field",
                        "/data/documents/0/digitised type",
                        "/data/status missing");
        assertThat(failure.problems())
                .filteredOn(p -> p.path().equals("/data/sumary"))
                .extracting(FieldProblem::facts)
                .containsExactly(Map.of("didYouMean", "summary"));
        assertThat(said(failure)).doesNotContain("SECRET-ID").doesNotContain("Mẫu");
    }

    @Test
    void everyMistakeOfTheEnvelopeIsNamed() {
        String body = """
                {"specversion":"0.3","id":"không","source":"Mot Cua","type":"vn.lienthong.dosier.v1","subject":"",
                 "time":"2026-03-05T08:21:00","datacontenttype":"text/xml","My-Ext":"x","ext":{},"data":{}}""";
        assertThat(refusal(body).problems())
                .extracting(p -> p.path() + " " + p.reason())
                .containsExactlyInAnyOrder(
                        "/ext type",
                        "/specversion not_supported",
                        "/id ascii",
                        "/source connection_name",
                        "/type unknown_type",
                        "/subject length",
                        "/datacontenttype not_supported",
                        "/time zone_missing",
                        "/My-Ext attribute_name");
        assertThat(refusal(body).problems())
                .filteredOn(p -> p.path().equals("/type"))
                .extracting(FieldProblem::facts)
                .containsExactly(Map.of("didYouMean", DOSSIER));
    }

    @Test
    void anEmptyObjectMissesEverything() {
        HubFailure failure = refusal("{}");
        assertThat(failure.code()).isEqualTo(FailureCode.ENVELOPE_INVALID);
        assertThat(failure.problems())
                .extracting(p -> p.path() + " " + p.reason())
                .containsExactlyInAnyOrder(
                        "/specversion missing", "/id missing", "/source missing", "/type missing", "/data missing");
    }

    @Test
    void aSubjectOtherThanTheKeyIsRefused() {
        HubFailure failure = refusal(structured(DOSSIER_DATA).replace("\"subject\":\"H44.12", "\"subject\":\"H44.13"));
        assertThat(failure.code()).isEqualTo(FailureCode.ENVELOPE_INVALID);
        assertThat(failure.problems()).containsExactly(FieldProblem.of("/subject", "subject_mismatch"));
    }

    @Test
    void dataInBase64IsRefused() {
        String body = structured(DOSSIER_DATA).replaceFirst("\"data\":", "\"data_base64\":\"e30=\",\"data\":");
        assertThat(refusal(body).problems())
                .containsExactly(FieldProblem.of("/data_base64", "not_supported", "expected", "data"));
    }

    @Test
    void aWrongDossierNumberIsNamedByItsOwnReason() {
        HubFailure failure = refusal(structured(DOSSIER_DATA.replace("H44.12-260305-0007", "HS 7")));
        assertThat(failure.problems())
                .containsExactly(FieldProblem.of("/data/number", "dossier_number", "expected", "H44.12-210305-0007"));
    }

    @Test
    void anUnknownKeyThatLooksLikeANumberOfACitizenIsNotSaidBack() {
        HubFailure failure = refusal(structured(DOSSIER_DATA.replace("\"summary\"", "\"025000000001\"")));
        assertThat(failure.problems()).containsExactly(FieldProblem.of("/data/?", "unknown_field"));
    }

    @Test
    void anUnknownContentTypeIsRefused() {
        for (String type : List.of("text/plain", "application/xml", "application/json; charset=utf-16", "")) {
            HubFailure failure = catchThrowableOfType(
                    HubFailure.class, () -> reader.read(type, Map.of(), utf8(structured(DOSSIER_DATA))));
            assertThat(failure.code()).isEqualTo(FailureCode.CONTENT_TYPE_UNSUPPORTED);
        }
    }

    @Test
    void injectionTextIsOrdinaryTextInEveryField() {
        String evil = "'; DROP TABLE message; -- ${jndi:ldap://x} <script>alert(1)</script> %0d%0a";
        String data = DOSSIER_DATA
                .replace("Phạm Thị Mẫu", evil)
                .replace("Đề nghị cấp lại giấy phép mẫu", evil)
                .replace("don-de-nghi.pdf", evil);
        Event event = reader.readStructured(utf8(structured(data)));
        assertThat(((Dossier) event.message()).applicant().name()).isEqualTo(evil);
        assertThat(new String(event.canonical(), StandardCharsets.UTF_8)).contains(evil);
    }

    @Test
    void anEventPrintsNothingOfItsContent() {
        Event event = reader.readStructured(utf8(structured(DOSSIER_DATA)));
        assertThat(event + " " + event.message())
                .doesNotContain("Phạm")
                .doesNotContain("025000000001")
                .doesNotContain("Đề nghị");
    }

    private HubFailure refusal(String body) {
        BatchItem item = reader.read(JSON, Map.of(), utf8(body)).get(0);
        assertThat(item).isInstanceOf(BatchItem.Refused.class);
        return ((BatchItem.Refused) item).failure();
    }

    /** Everything that a log could print of a failure. */
    private static String said(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            all.append(t).append('\n');
        }
        return all.toString();
    }
}
