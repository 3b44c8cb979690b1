package vn.lienthong.connectors.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.nationalportal.NationalPortalConnector;
import vn.lienthong.connectors.webhook.WebhookConnector;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.Leg;
import vn.lienthong.simulator.Faults;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.simulator.WebhookSimulator;
import vn.lienthong.status.Incidents;
import vn.lienthong.status.Timeline;
import vn.lienthong.status.Transitions;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.testkit.ledger.LocalHub;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/** One ledger with a connection of its own for every fault, the simulators behind them, and what is told of each. */
final class FaultyProvince implements AutoCloseable {
    private static final Texts TEXTS = Texts.of("ledger", "source");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Set<String> UNDECIDED = Set.of("WAITING");

    private final NationalPortalSimulator portal = NationalPortalSimulator.start(0);
    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final List<PooledHttp> lines = new ArrayList<>();
    private final Canonical canonical = Canonical.standard();
    private final LedgerFixture fixture;
    private final LocalHub hub;
    private final Timeline timeline;
    private final Incidents incidents;
    private int accepted;

    FaultyProvince(List<InjectedFault> faults) {
        fixture = new LedgerFixture(1, faults.stream().map(InjectedFault::name).toArray(String[]::new));
        OpenConnections connections = new OpenConnections(canonical.types());
        Map<String, Flow> flows = new HashMap<>();
        for (InjectedFault fault : faults) {
            open(fault, connections);
            flows.put(fault.name(), new Flow(1, 0, Duration.ofMinutes(10)));
        }
        hub = new LocalHub(fixture.ledger(), connections, flows, fixture.clock());
        timeline = new Timeline(
                fixture.ledger().archive(),
                new Transitions(fixture.ledger().archive(), canonical),
                UnaryOperator.identity(),
                TEXTS);
        incidents = new Incidents(fixture.ledger().endpoints(), UnaryOperator.identity(), TEXTS);
    }

    private void open(InjectedFault fault, OpenConnections connections) {
        Map<String, Object> settings = new HashMap<>(fault.settings());
        Connector connector = fault.atPortal() ? new NationalPortalConnector() : new WebhookConnector();
        URI real = fault.atPortal() ? portal.base() : webhook.base();
        URI base = fault.base()
                .map(text -> URI.create(text.replace("<port>", "" + real.getPort())))
                .orElse(real);
        settings.put("base", base);
        PooledHttp http =
                PooledHttp.open(HttpOptions.to(base).answerWithin(PATIENCE).connectWithin(PATIENCE));
        lines.add(http);
        connections.open(fault.name(), connector.open(new Settings(settings)), http);
    }

    /** Injects it, hands a message in and waits until the hub has made up its mind. */
    Told tell(InjectedFault fault) {
        Faults switchboard = fault.atPortal() ? portal.faults() : webhook.faults();
        fault.fault().ifPresent(switchboard::on);
        try {
            MessageNumber number = accept(fault);
            await(fault.name())
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !UNDECIDED.contains(standing(number).state()));
            return told(fault, number);
        } finally {
            fixture.ledger().endpoints().pause(fault.name(), "test", "nothing more of it");
            switchboard.off();
        }
    }

    private Told told(InjectedFault fault, MessageNumber number) {
        Timeline.Standing now = standing(number);
        Optional<Incidents.Told> incident = incidents.list(200, Lang.VI).stream()
                .filter(one -> one.connection().equals(fault.name()))
                .findFirst();
        List<Timeline.Line> lines = timeline.tell(number, Lang.VI).orElseThrow().timeline();
        Timeline.Line last = lines.get(lines.size() - 1);
        incident.ifPresent(open -> assertThat(open.side()).isEqualTo(now.side()));
        return new Told(
                last.code(),
                Optional.ofNullable(now.side()).orElse("–"),
                last.sentence(),
                incident.map(Incidents.Told::todo).orElse(now.todo()),
                incident.isPresent());
    }

    private Timeline.Standing standing(MessageNumber number) {
        return timeline.tell(number, Lang.VI).orElseThrow().now().get(0);
    }

    private MessageNumber accept(InjectedFault fault) {
        accepted++;
        String key = "H44.12-260305-%04d".formatted(accepted);
        byte[] json = """
                {"number":"%s","procedure":{"code":"1.900001.000.00.00.H44","name":"Thủ tục mẫu","fieldCode":"G09-NV01",\
                "fieldName":"Lĩnh vực mẫu"},"channel":"IN_PERSON","applicant":{"kind":"CITIZEN","name":"Phạm Thị Mẫu"},\
                "summary":"%s","timing":{"receivedAt":"2026-03-05T01:20:00Z"},"status":"IN_PROCESS",\
                "offices":{"intake":"H44.12","competent":"H44.12"},"flags":{"digitised":false,"verifiedByVneid":false,\
                "onlinePayment":"NONE","databases":[]},"documents":[],"fees":[],"supplements":[],"results":[]}""".formatted(key, fault.name() + fault.content()).getBytes(StandardCharsets.UTF_8);
        String type = "vn.lienthong.dossier.v1";
        return fixture.ledger()
                .intake()
                .accept(new Submission(
                        "mot-cua",
                        fault.name(),
                        type,
                        key,
                        null,
                        null,
                        json,
                        Digest.of(type, key, json),
                        "test",
                        null,
                        List.of(Leg.to(fault.name()))))
                .number();
    }

    /** A port at which nobody listens. */
    static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hub.close();
        lines.forEach(PooledHttp::close);
        portal.close();
        webhook.close();
        fixture.close();
    }

    /** What a person reads: in the timeline, and as the next step. */
    record Told(String code, String side, String sentence, String next, boolean incident) {}
}
