package vn.lienthong.connectors.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;

/** What a queue holds besides one good record a message, and what happens between it and the ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueueReadingTest {
    private static final Http NONE = call -> {
        throw new AssertionError("no HTTP here");
    };

    private final AgencyBroker broker;
    private final List<Row> rows = new ArrayList<>();

    QueueReadingTest(@TempDir Path folder) {
        broker = new AgencyBroker(folder);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @BeforeEach
    void nothing() {
        rows.clear();
        broker.empty();
    }

    @Test
    void aMessageMayHoldManyRecordsAndEachIsARowUnderItsKey() {
        broker.put(List.of("[{\"ma\": \"A\"}, {\"ma\": \"B\"}]", "[]", "[{\"ma\": \"C\"}]"));
        read(open(Map.of("key", "ma")));
        assertThat(rows).extracting(row -> row.columns().get("ma")).containsExactly("A", "B", "C");
        assertThat(rows.get(1).place()).hasToString("ho-so.moi, ma=B");
        assertThat(broker.holds()).isZero();
    }

    @Test
    void aPoisonousMessageIsHandedOnAsAWholeWithItsContentAndLeavesTheQueue() {
        broker.put(List.of("[{\"ma\": \"A\"}, {\"ma\": ", "{\"ma\": \"B\"}"));
        read(open(Map.of()));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).columns()).containsExactly(Map.entry("message", "[{\"ma\": \"A\"}, {\"ma\": "));
        assertThat(rows.get(0).place().toString()).startsWith("ho-so.moi, message, content ");
        assertThat(rows.get(1).columns()).containsEntry("ma", "B");
        assertThat(broker.holds()).as("it does not come back for ever").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amqp", "tcp"})
    void nothingIsAcknowledgedBeforeTheHubHasItDurable(String scheme) {
        broker.put(List.of("{\"ma\": \"A\"}", "{\"ma\": \"B\"}"));
        Pull pull = open(Map.of("server", scheme + "://127.0.0.1:" + broker.port()));
        assertThatThrownBy(() -> pull.read(Bookmark.START, NONE, new Pull.Rows() {
                    @Override
                    public void take(List<Row> portion, Bookmark after) {
                        assertThat(broker.holds())
                                .as("while it is being written")
                                .isEqualTo(2);
                        throw new IllegalStateException("the ledger is away");
                    }

                    @Override
                    public boolean enough() {
                        return false;
                    }
                }))
                .hasMessage("the ledger is away");
        assertThat(broker.holds()).isEqualTo(2);
        read(pull);
        assertThat(rows).extracting(row -> row.columns().get("ma")).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amqp", "tcp"})
    void aTrialLeavesTheQueueAsItIs(String scheme) {
        broker.put(List.of("{\"ma\": \"A\"}", "{\"ma\": \"B\"}"));
        Pull pull = open(Map.of("server", scheme + "://127.0.0.1:" + broker.port()));
        read(pull, false);
        assertThat(rows).hasSize(2);
        assertThat(broker.holds()).isEqualTo(2);
    }

    @Test
    void xmlIsReadByThePathOfItsRecord() {
        broker.put(List.of("<D><HoSo><ma>A</ma></HoSo><HoSo><ma>B</ma></HoSo></D>"));
        read(open(Map.of("form", "xml", "records", "D/HoSo")));
        assertThat(rows).extracting(row -> row.columns().get("ma")).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amqp", "mqtt", "tcp"})
    @Timeout(30)
    void aBrokerThatHangsIsGivenUp(String scheme) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Pull pull = open(Map.of(
                    "server", scheme + "://127.0.0.1:" + silent.getLocalPort(), "client-id", "demo", "timeout", "1s"));
            assertThatThrownBy(() -> read(pull))
                    .isInstanceOfSatisfying(
                            SourceTrouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo("server_unreachable"));
        }
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> open(Map.of("server", "mqtt://demo"))).hasMessageContaining("/client-id");
        assertThatThrownBy(() -> open(Map.of("server", "http://demo"))).hasMessageContaining("amqp://host");
        for (String address : List.of("amqp://a:b@demo", "tcp://demo?sslEnabled=true", "amqp://demo/path")) {
            assertThatThrownBy(() -> open(Map.of("server", address))).hasMessageContaining("without account");
        }
        assertThat(new Broker(
                        Broker.Protocol.AMQP,
                        URI.create("amqp://demo"),
                        "q",
                        "u",
                        AgencyBroker.PASSWORD,
                        "",
                        Duration.ofSeconds(1)))
                .asString()
                .doesNotContain(AgencyBroker.PASSWORD);
    }

    private Pull open(Map<String, String> more) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "server", "amqp://127.0.0.1:" + broker.port(),
                "queue", AgencyBroker.QUEUE,
                "user", AgencyBroker.USER,
                "password", AgencyBroker.PASSWORD,
                "linger", "100ms"));
        texts.putAll(more);
        Connector connector = new QueueConnector();
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : connector.settings()) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        return connector.open(new Settings(values)).pulls().get(0);
    }

    private void read(Pull pull) {
        read(pull, true);
    }

    private void read(Pull pull, boolean keeps) {
        pull.read(Bookmark.START, NONE, new Pull.Rows() {
            @Override
            public void take(List<Row> portion, Bookmark after) {
                rows.addAll(portion);
            }

            @Override
            public boolean keeps() {
                return keeps;
            }

            @Override
            public boolean enough() {
                return false;
            }
        });
    }
}
