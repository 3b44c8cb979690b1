package vn.lienthong.simulator.onestop;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.Received;
import vn.lienthong.simulator.WebhookSimulator;

class OneStopClientTest {
    private static final OneStopMonth MONTH = OneStopMonth.of(YearMonth.of(2026, 3), 60, 1);

    @Test
    void everyEventIsReceiptedInTheOrderOfItsDossierThoughTheHubStumbles() throws InterruptedException {
        try (WebhookSimulator hub = WebhookSimulator.start(0);
                OneStopClient client = new OneStopClient(open(hub.base()), Form.cloudEvents())) {
            hub.faults().on(Fault.times(FaultKind.HTTP_429, 2).withRate(0.02));
            hub.faults().on(Fault.times(FaultKind.CUT_AFTER_EFFECT, 2).withRate(0.02));

            SendReport report = client.send(MONTH.events(), soFar -> {});

            List<OneStopEvent> sent = MONTH.events().toList();
            assertThat(report).isEqualTo(new SendReport(sent.size(), 0, 2, 2));
            assertThat(hub.repeats()).isEqualTo(2);
            assertThat(firstArrivals(hub)).hasSameSizeAs(sent);
            sent.stream()
                    .map(OneStopEvent::subject)
                    .distinct()
                    .forEach(number -> assertThat(firstArrivals(hub).stream()
                                    .filter(event -> event.ceSubject().equals(number)))
                            .extracting(Received::ceId)
                            .containsExactlyElementsOf(sent.stream()
                                    .filter(event -> event.subject().equals(number))
                                    .map(OneStopEvent::id)
                                    .toList()));
        }
    }

    @Test
    void aTokenIsFetchedOnceAndAgainWhenItIsRefused() throws InterruptedException {
        WireMockServer hub = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hub.start();
        try (OneStopClient client = new OneStopClient(withSecret(URI.create(hub.baseUrl())), Form.cloudEvents())) {
            hub.stubFor(post("/oauth2/token").inScenario("t").willReturn(token("old")));
            hub.stubFor(post("/oauth2/token")
                    .inScenario("t")
                    .whenScenarioStateIs("refused")
                    .willReturn(token("new")));
            hub.stubFor(post("/api/v1/events")
                    .inScenario("t")
                    .willSetStateTo("refused")
                    .willReturn(aResponse().withStatus(401).withHeader("Retry-After", "0")));
            hub.stubFor(post("/api/v1/events")
                    .withHeader("Authorization", equalTo("Bearer new"))
                    .willReturn(aResponse().withStatus(202)));

            SendReport report = client.send(oneSource(), soFar -> {});

            assertThat(report.refused()).isZero();
            assertThat(report.waits()).isEqualTo(1);
            hub.verify(2, postRequestedFor(urlEqualTo("/oauth2/token")));
        } finally {
            hub.stop();
        }
    }

    @Test
    void aWrongSecretEndsTheRunInWords() {
        WireMockServer hub = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hub.start();
        try (OneStopClient client = new OneStopClient(withSecret(URI.create(hub.baseUrl())), Form.cloudEvents())) {
            hub.stubFor(post("/oauth2/token").willReturn(aResponse().withStatus(401)));

            assertThatThrownBy(() -> client.send(oneSource(), soFar -> {}))
                    .hasMessageContaining("mot-cua-so-y-te")
                    .hasMessageNotContaining("bí mật");
        } finally {
            hub.stop();
        }
    }

    @Test
    void aRefusedEventIsCountedAndTheOthersGoOn() throws InterruptedException {
        WireMockServer hub = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hub.start();
        try (OneStopClient client = new OneStopClient(open(URI.create(hub.baseUrl())), Form.lgsp())) {
            hub.stubFor(post("/push/mot-cua-so-y-te/Document/SyncDocument").willReturn(okJson("{\"Status\":0}")));
            hub.stubFor(
                    post("/push/mot-cua-so-y-te/Document/UpdateDocumentTraces").willReturn(okJson("{\"Status\":1}")));

            SendReport report = client.send(oneSource(), soFar -> {});

            assertThat(report.refused())
                    .isEqualTo(oneSource().filter(OneStopEvent::isDossier).count());
            assertThat(report.receipts())
                    .isEqualTo(oneSource().filter(event -> !event.isDossier()).count());
        } finally {
            hub.stop();
        }
    }

    private static Stream<OneStopEvent> oneSource() {
        return MONTH.events().filter(event -> event.source().equals("mot-cua-so-y-te"));
    }

    private static List<Received> firstArrivals(WebhookSimulator hub) {
        return hub.received().stream().filter(event -> !event.repeat()).toList();
    }

    private static ResponseDefinitionBuilder token(String value) {
        return okJson("{\"access_token\":\"" + value + "\",\"expires_in\":300}");
    }

    private static ClientSettings open(URI hub) {
        return ClientSettings.of(hub, Map.of()).withLanes(4);
    }

    private static ClientSettings withSecret(URI hub) {
        return ClientSettings.of(hub, Map.of("mot-cua-so-y-te", new Credentials("mot-cua-so-y-te", "bí mật")))
                .withLanes(1);
    }
}
