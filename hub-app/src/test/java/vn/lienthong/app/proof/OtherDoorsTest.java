package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.app.embedded.Broker;
import vn.lienthong.app.embedded.EmbeddedBroker;
import vn.lienthong.simulator.Received;
import vn.lienthong.simulator.WebhookSimulator;

/** Queue clients and an installation's own Camel route hand messages in; one hub for all, killed once on the way. */
class OtherDoorsTest {
    private static final int EVENTS = 1_000;
    private static final int REFUSED = 7;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final int brokerPort = HubProcess.freePort();
    private final Path dropFolder;
    private final HubProcess hub;

    OtherDoorsTest(@TempDir Path folder) throws Exception {
        dropFolder = Files.createDirectories(folder.resolve("ho-so"));
        Path config = Installation.in(folder.resolve("config"))
                .withWebhook(webhook.base(), 4)
                .withSettings("hub.broker.port: " + brokerPort + "\n")
                .withRoute("thu-muc.yaml", """
                        - route:
                            id: mot-cua.thu-muc
                            from:
                              uri: "file:%s"
                              parameters: {delete: true, delay: 200, moveFailed: .tu-choi}
                              steps:
                                - setHeader: {name: ce-id, simple: "tep-${file:name.noext}"}
                                - to:
                                    uri: hub:accept
                                    parameters: {source: %s, type: dossier}
                        """.formatted(dropFolder, Installation.SOURCE))
                .folder();
        hub = new HubProcess(folder.resolve("data"), config, Map.of());
    }

    @AfterEach
    void close() {
        hub.close();
        webhook.close();
    }

    @Test
    void whatComesByQueueOrByAnOwnRouteIsDeliveredAndNothingIsLostWhenTheHubIsKilled() throws Exception {
        hub.start().ready();
        aClientWithoutTheRightIsRefused();
        Step first = new Step(90_001, 0, "");
        Step second = new Step(90_002, 0, "");
        send(amqp(), List.of(first.event()));
        send(core(), List.of(second.event()));
        untilReceived(List.of(first.id(), second.id()));
        String bad = new Step(90_003, 0, "").event().replace("IN_PERSON", "BY_PIGEON");
        sendWhatIsNoEvent();
        send(amqp(), List.of(bad));

        Path written = Files.writeString(dropFolder.resolveSibling("7.json"), new Step(90_004, 0, "").data());
        Files.move(written, dropFolder.resolve("7.json"), StandardCopyOption.ATOMIC_MOVE);
        untilReceived(List.of("tep-7"));

        List<String> sent = sendManyAndKillInTheMidst();
        hub.start().ready();
        untilReceived(sent);
        assertThat(webhook.received().stream().map(Received::key).distinct())
                .as("messages of the ledger that reached the receiver: none was taken in twice")
                .hasSize(EVENTS + 3);
        Desk desk = new Desk(new Door(hub.port(), Installation.OPERATOR));
        until(
                "all is recorded as delivered",
                () -> desk.open(Installation.WEBHOOK).isEmpty());
        assertThat(desk.faults()).as("balance and audit").isEmpty();

        assertTheSenderReadsTheBadOneUnchangedBesideItsProblem(bad);
        hub.stop();
        assertNothingIsLeftInTheIntake();
    }

    private void aClientWithoutTheRightIsRefused() {
        for (ConnectionFactory way : List.of(amqp(), core())) {
            assertThatThrownBy(() -> {
                        try (Connection c = way.createConnection(Installation.READER, Installation.SECRET)) {
                            c.start();
                        }
                    })
                    .isInstanceOf(JMSSecurityException.class);
        }
    }

    private List<String> sendManyAndKillInTheMidst() throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            Step step = new Step(i, 0, "");
            ids.add(step.id());
            events.add(step.event());
        }
        long before = webhook.receivedCount();
        send(core(), events);
        until("the hub is in the midst of taking in", () -> webhook.receivedCount() > before + EVENTS / 20);
        hub.kill();
        assertThat(webhook.receivedCount()).as("killed in the midst").isLessThan(before + EVENTS);
        return ids;
    }

    private void assertTheSenderReadsTheBadOneUnchangedBesideItsProblem(String bad) throws JMSException {
        try (Connection connection = core().createConnection(Installation.SENDER, Installation.SECRET)) {
            connection.start();
            Session session = connection.createSession();
            MessageConsumer consumer =
                    session.createConsumer(session.createQueue(Broker.invalidQueueOf(Installation.SENDER)));
            List<Message> all = new ArrayList<>();
            // The broker has just been started over a killed one's journal: it hands over in its own time.
            for (Message next = consumer.receive(30_000);
                    next != null;
                    next = consumer.receive(all.size() < REFUSED ? 30_000 : 1_000)) {
                all.add(next);
            }
            assertThat(all).as("maps, empty messages, objects, the bad one").hasSize(REFUSED);
            Message invalid = all.stream()
                    .filter(message -> problemOf(message).contains("/data/channel"))
                    .findFirst()
                    .orElseThrow();
            assertThat(new String(invalid.getBody(byte[].class), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(bad);
            assertThat(problemOf(invalid)).contains("MESSAGE_INVALID");
        }
    }

    private void assertNothingIsLeftInTheIntake() throws JMSException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(hub.data().resolve("broker"), 0, (id, secret) -> false);
                Connection connection = broker.connections().createConnection()) {
            connection.start();
            Session session = connection.createSession();
            assertThat(session.createBrowser(session.createQueue(Broker.INTAKE_QUEUE))
                            .getEnumeration()
                            .hasMoreElements())
                    .isFalse();
        }
    }

    private static String problemOf(Message message) {
        try {
            return message.getStringProperty("HubProblem");
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConnectionFactory amqp() {
        return new JmsConnectionFactory("amqp://127.0.0.1:" + brokerPort);
    }

    private ConnectionFactory core() {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + brokerPort);
    }

    private static void send(ConnectionFactory way, List<String> events) throws JMSException {
        try (Connection connection = way.createConnection(Installation.SENDER, Installation.SECRET);
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(Broker.INTAKE_QUEUE));
            for (String event : events) {
                producer.send(session.createTextMessage(event));
            }
            session.commit();
        }
    }

    /** A map, a message without any body, a Java object: before the bad one, which proves that none of them blocks. */
    private void sendWhatIsNoEvent() throws JMSException {
        for (ConnectionFactory way : List.of(core(), amqp())) {
            try (Connection connection = way.createConnection(Installation.SENDER, Installation.SECRET);
                    Session session = connection.createSession()) {
                MessageProducer producer = session.createProducer(session.createQueue(Broker.INTAKE_QUEUE));
                MapMessage map = session.createMapMessage();
                map.setString("MaHoSo", "H44.12-260305-0007");
                producer.send(map);
                Message empty = session.createMessage();
                empty.setJMSReplyTo(session.createQueue(Broker.INVALID_QUEUE));
                producer.send(empty);
                producer.send(session.createObjectMessage(new java.util.ArrayList<>(List.of("a"))));
            }
        }
    }

    private void untilReceived(List<String> ids) {
        until(
                "received " + ids.size() + " from " + ids.get(0),
                () -> webhook.received().stream()
                        .map(Received::ceId)
                        .collect(Collectors.toSet())
                        .containsAll(ids));
    }

    private static void until(String what, Callable<Boolean> condition) {
        await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(100)).until(condition);
    }
}
