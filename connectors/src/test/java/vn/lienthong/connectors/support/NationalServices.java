package vn.lienthong.connectors.support;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Question;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.NationalServicesSimulator;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.Simulator.Where;

/** The gateway of the province as tests of the connectors behind it see it. */
public final class NationalServices {
    private static final Asking ASKING = new Asking("20260315-000001", CitizenId.of("025000000099"), "1.000123");

    private NationalServices() {}

    /** Texts of the settings with further ones, as name, value, name, value. */
    public static Map<String, String> texts(URI base, String... more) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "base",
                base.toString(),
                "consumer-key",
                NationalServicesSimulator.CONSUMER_KEY,
                "consumer-secret",
                NationalServicesSimulator.CONSUMER_SECRET));
        for (int i = 0; i < more.length; i += 2) {
            texts.put(more[i], more[i + 1]);
        }
        return texts;
    }

    public static GatewayStage stage(NationalServicesSimulator services, GatewayStage.Case... cases) {
        return new GatewayStage() {
            @Override
            public URI base() {
                return services.base();
            }

            @Override
            public List<Case> cases() {
                return List.of(cases);
            }

            @Override
            public void strike(Fault fault) {
                Strikes.on(services.faults(), fault, Where.EVERY_CALL, List.of());
            }

            @Override
            public void calm() {
                services.faults().off();
            }
        };
    }

    /** The settings of a connector as the hub reads them. */
    public static Settings settings(Connector connector, Map<String, String> texts) {
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : connector.settings()) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        return new Settings(values);
    }

    /** Opens a connector and returns what asks its gateway of a kind. */
    public static Asker asker(Connector connector, Map<String, String> texts, QuestionKind kind, Http http) {
        Gateway<?> gateway = connector.open(settings(connector, texts)).gateways().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        return question -> ask(gateway, question, http);
    }

    private static <Q extends Question> Reply ask(Gateway<Q> gateway, Question question, Http http) {
        return gateway.ask(gateway.asks().cast(question), ASKING, http);
    }

    /** Asks one question. */
    public interface Asker {
        Reply ask(Question question);
    }
}
