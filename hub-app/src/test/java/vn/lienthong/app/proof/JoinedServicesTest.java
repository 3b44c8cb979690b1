package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.simulator.AgencyRecord;
import vn.lienthong.simulator.AgencySimulator;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.WebhookSimulator;

/** Agencies with services of their own, each joined by one file: asked over JSON, asked over SOAP, posting by itself. */
@TestInstance(Lifecycle.PER_CLASS)
class JoinedServicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "000.00.12.H44-260305-";
    private static final String NAME = "Phạm Thị Mẫu";

    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final AgencySimulator rest = AgencySimulator.start(0);
    private final AgencySimulator soap = AgencySimulator.start(0);
    private final HubProcess hub;
    private final Door poster;
    private final Door operator;

    JoinedServicesTest(@TempDir Path folder) throws Exception {
        LocalDate start = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(3);
        Installation installation = Installation.in(folder.resolve("config"))
                .withWebhook(webhook.base(), 2)
                .withRecords("xa-hoi", "rest-pull", """
                        base: "%s", path: /cddh/DanhSachDuLieu, method: post, records: /data, key: ma,
                        body: '{"token":"{token}","fromDate":"{from}","toDate":"{to}","page":{page},"limit":{size}}',
                        date-form: dd/MM/yyyy, start: "%s", paging: page, ok-field: /error/code, ok-values: "200",
                        auth: login, login-path: /login, login-field: /data/accessToken, user: %s,
                        password: "${env:DEMO_AGENCY}\"""".formatted(rest.base(), start, AgencySimulator.USER))
                .withRecords("xa-soap", "soap", """
                        base: "%s", path: /HoSo.svc, action: LayHoSo, records: DanhSach/HoSo, paging: page,
                        user: %s, password: "${env:DEMO_AGENCY}",
                        body: '<t:LayHoSo xmlns:t="urn:demo"><t:matKhau>{password}</t:matKhau><t:trang>{page}</t:trang><t:soDong>{size}</t:soDong></t:LayHoSo>\'""".formatted(soap.base(), AgencySimulator.USER))
                .withRecords("xa-day", "rest-push", "path: ho-so, key: ma")
                .withSender("xa-day", "xa-day");
        hub = new HubProcess(
                folder.resolve("data"), installation.folder(), Map.of("DEMO_AGENCY", AgencySimulator.PASSWORD));
        poster = new Door(hub.port(), "xa-day");
        operator = new Door(hub.port(), Installation.OPERATOR);
    }

    @BeforeAll
    void start() throws Exception {
        hub.start().ready();
    }

    @AfterAll
    void close() {
        hub.close();
        webhook.close();
        rest.close();
        soap.close();
    }

    @Test
    void anAgencyThatIsAskedByDaysIsReadAndItsBadRecordComesOnceItIsCorrected() throws Exception {
        rest.holds(List.of(
                record("70001", "05/03/2026 08:20"), record("70002", "hôm qua"), record("70003", "06/03/2026 09:00")));
        until("both good records arrive", () -> arrived("70001") && arrived("70003"));
        JsonNode aside = operator.get("/api/v1/ops/set-aside?connection=xa-hoi");
        assertThat(aside).hasSize(1);
        assertThat(aside.get(0).path("place").asText()).isEqualTo("ma=" + PREFIX + "70002");
        assertThat(aside.toString()).contains("date_form").doesNotContain("hôm qua", NAME);

        rest.faults().on(FaultKind.DOWN);
        until(
                "the outage is one incident",
                () -> operator.get("/api/v1/ops/incidents").toString().contains("xa-hoi"));
        rest.holds(List.of(
                record("70001", "05/03/2026 08:20"),
                record("70002", "05/03/2026 10:00"),
                record("70003", "06/03/2026 09:00")));
        rest.faults().off();
        until("the corrected record arrives", () -> arrived("70002"));
        until(
                "nothing is set aside any more",
                () -> operator.get("/api/v1/ops/set-aside?connection=xa-hoi").isEmpty());
        assertThat(times("7000"))
                .as("records that did not change are not sent again")
                .isEqualTo(3);
    }

    @Test
    void anAgencyWithASoapServiceIsRead() throws Exception {
        soap.holds(List.of(record("71001", "05/03/2026 08:20")));
        until("its record arrives", () -> arrived("71001"));
    }

    @Test
    void anAgencyThatPostsIsAnsweredForEachRecord() throws Exception {
        HttpResponse<String> mixed =
                post("[" + body("72001", "05/03/2026 08:20") + "," + body("72002", "hôm qua") + ",7]");
        assertThat(mixed.statusCode()).as(mixed.body()).isEqualTo(207);
        JsonNode answer = JSON.readTree(mixed.body());
        assertThat(answer.path("received").asInt()).isEqualTo(3);
        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.at("/records/0/index").asInt()).isEqualTo(1);
        assertThat(answer.at("/records/0/errors/0/path").asText()).isEqualTo("ngay");
        assertThat(answer.at("/records/0/errors/0/remedy").asText()).isNotBlank();
        assertThat(mixed.body()).doesNotContain("hôm qua", NAME);
        until("the good record arrives", () -> arrived("72001"));

        HttpResponse<String> corrected =
                post("[" + body("72001", "05/03/2026 08:20") + "," + body("72002", "05/03/2026 10:00") + "]");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(JSON.readTree(corrected.body()).path("unchanged").asInt()).isEqualTo(1);
        until("the corrected record arrives", () -> arrived("72002"));

        assertThat(post("[" + body("72003", "hôm qua") + "]").statusCode()).isEqualTo(422);
        HttpResponse<String> cut = post("[{\"ma\":");
        assertThat(cut.statusCode()).isEqualTo(400);
        assertThat(cut.body()).contains("BODY_MALFORMED");
        assertThat(operator.post("/push/xa-day/ho-so", "application/json", "[]".getBytes(StandardCharsets.UTF_8), "en")
                        .statusCode())
                .as("somebody else's token")
                .isEqualTo(403);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return poster.post("/push/xa-day/ho-so", "application/json", body.getBytes(StandardCharsets.UTF_8), "en");
    }

    private static AgencyRecord record(String number, String received) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return new AgencyRecord(today, Map.of("ma", PREFIX + number, "ten", NAME, "ngay", received, "tt", "2"));
    }

    private static String body(String number, String received) {
        return "{\"ma\":\"%s%s\",\"ten\":\"%s\",\"ngay\":\"%s\",\"tt\":\"2\"}"
                .formatted(PREFIX, number, NAME, received);
    }

    private boolean arrived(String ending) {
        return webhook.received().stream().anyMatch(r -> r.ceSubject().endsWith(ending));
    }

    private long times(String part) {
        return new ArrayList<>(webhook.received())
                .stream().filter(r -> r.ceSubject().contains("-" + part)).count();
    }

    private static void until(String what, Callable<Boolean> holds) {
        await(what).atMost(60, TimeUnit.SECONDS).ignoreExceptions().until(holds);
    }
}
