package vn.lienthong.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedBrokerTest {
    private static final BrokerClients CLIENTS = (id, secret) -> id.equals("so-y-te") && secret.equals("s3cret");

    private static EmbeddedBroker broker;

    enum Protocol {
        AMQP {
            @Override
            ConnectionFactory at(int port) {
                return new JmsConnectionFactory("amqp://127.0.0.1:" + port);
            }
        },
        CORE {
            @Override
            ConnectionFactory at(int port) {
                return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
            }
        };

        abstract ConnectionFactory at(int port);
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0, CLIENTS);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @EnumSource
    void anEventOfAClientArrivesWithTheClientsName(Protocol protocol) throws JMSException {
        try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
            send(connection, Broker.INTAKE_QUEUE, "hồ sơ");
        }
        Message received = receive(broker, Broker.INTAKE_QUEUE);
        assertThat(((TextMessage) received).getText()).isEqualTo("hồ sơ");
        assertThat(received.getStringProperty(Broker.CLIENT_PROPERTY)).isEqualTo("so-y-te");
    }

    @ParameterizedTest
    @EnumSource
    void aClientCannotSendInTheNameOfAnother(Protocol protocol) throws JMSException {
        try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
            Session session = connection.createSession();
            Message forged = session.createTextMessage("forged");
            forged.setStringProperty(Broker.CLIENT_PROPERTY, "so-noi-vu");
            session.createProducer(session.createQueue(Broker.INTAKE_QUEUE)).send(forged);
        }
        assertThat(receive(broker, Broker.INTAKE_QUEUE).getStringProperty(Broker.CLIENT_PROPERTY))
                .isEqualTo("so-y-te");
    }

    @ParameterizedTest
    @EnumSource
    void aLargeEventKeepsItsNameAndATooLargeOneIsRefused(Protocol protocol) throws JMSException {
        try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
            send(connection, Broker.INTAKE_QUEUE, "x".repeat(3 << 20));
        }
        assertThat(receive(broker, Broker.INTAKE_QUEUE).getStringProperty(Broker.CLIENT_PROPERTY))
                .isEqualTo("so-y-te");
        assertThatThrownBy(() -> {
                    try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
                        send(connection, Broker.INTAKE_QUEUE, "x".repeat(17 << 20));
                    }
                })
                .isInstanceOf(JMSException.class);
    }

    @Test
    void anEventOfAnMqttClientArrivesInTheSameQueueWithTheClientsName() throws Exception {
        try (MqttPublisher client = new MqttPublisher(broker.port(), "so-y-te", "s3cret")) {
            client.publish("intake/mqtt", "{\"hồ\":\"sơ\"}");
        }
        Message received = receive(broker, Broker.INTAKE_QUEUE);
        assertThat(received.getBody(byte[].class)).isEqualTo("{\"hồ\":\"sơ\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(received.getStringProperty(Broker.CLIENT_PROPERTY)).isEqualTo("so-y-te");
    }

    @ParameterizedTest
    @EnumSource
    void anAnonymousSenderIsRefused(Protocol protocol) {
        assertThatThrownBy(() -> {
                    try (Connection connection = protocol.at(broker.port()).createConnection()) {
                        send(connection, Broker.INTAKE_QUEUE, "nobody");
                    }
                })
                .isInstanceOf(JMSException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongSecretIsRefused(Protocol protocol) {
        assertThatThrownBy(() -> {
                    try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "guess")) {
                        send(connection, Broker.INTAKE_QUEUE, "forged");
                    }
                })
                .isInstanceOf(JMSSecurityException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aClientReachesNothingButTheIntake(Protocol protocol) throws JMSException {
        try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
            connection.start();
            assertThatThrownBy(() -> send(connection, "deliver.cong-dvcqg", "forged order"))
                    .isInstanceOf(JMSException.class);
        }
        try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
            connection.start();
            assertThatThrownBy(() -> send(connection, "a.queue.of.my.own", "litter"))
                    .isInstanceOf(JMSException.class);
        }
        try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
            connection.start();
            assertThatThrownBy(() -> {
                        Session session = connection.createSession();
                        session.createConsumer(session.createQueue(Broker.INTAKE_QUEUE))
                                .receive(1000);
                    })
                    .isInstanceOf(JMSException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientReadsWhatWasRefusedOfItsOwnAndOfNobodyElse(Protocol protocol) throws JMSException {
        try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
            connection.start();
            Session session = connection.createSession();
            MessageConsumer refused = session.createConsumer(session.createQueue("intake.invalid.so-y-te"));
            try (Connection hub = broker.connections().createConnection()) {
                send(hub, "intake.invalid.so-y-te", "refused");
            }
            assertThat(refused.receive(5000).getBody(String.class)).isEqualTo("refused");
            assertThatThrownBy(() -> send(connection, "intake.invalid.so-y-te", "forged"))
                    .isInstanceOf(JMSException.class);
        }
        for (String other : List.of("intake.invalid", "intake.invalid.so-noi-vu", "intake.invalid.#")) {
            assertThatThrownBy(() -> {
                        try (Connection connection = protocol.at(broker.port()).createConnection("so-y-te", "s3cret")) {
                            connection.start();
                            Session session = connection.createSession();
                            session.createConsumer(session.createQueue(other)).receive(1000);
                        }
                    })
                    .as(other)
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void aTakenPortIsToldBeforeAnythingStartsWithTheSettingThatChoosesAnother(@TempDir Path other) {
        assertThatThrownBy(() -> EmbeddedBroker.start(other, broker.port(), CLIENTS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("127.0.0.1:" + broker.port())
                .hasMessageContaining("HUB_BROKER_PORT");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void theHubsOwnPasswordIsNotTheOneOfTheNextStart(@TempDir Path other) throws JMSException {
        try (EmbeddedBroker next = EmbeddedBroker.start(other, 0, CLIENTS)) {
            assertThat(next.connections().getPassword())
                    .isNotEqualTo(broker.connections().getPassword());
        }
    }

    @Test
    void anAcknowledgedEventSurvivesTheBroker(@TempDir Path other) throws JMSException {
        try (EmbeddedBroker first = EmbeddedBroker.start(other, 0, CLIENTS);
                Connection connection = first.connections().createConnection()) {
            send(connection, Broker.INTAKE_QUEUE, "durable");
        }
        try (EmbeddedBroker second = EmbeddedBroker.start(other, 0, CLIENTS)) {
            assertThat(receive(second, Broker.INTAKE_QUEUE).getBody(String.class))
                    .isEqualTo("durable");
        }
    }

    @Test
    void aLifetimeSetByTheSenderNeverDropsItsEvent() throws JMSException {
        try (Connection connection = Protocol.CORE.at(broker.port()).createConnection("so-y-te", "s3cret")) {
            Session session = connection.createSession();
            MessageProducer producer = session.createProducer(session.createQueue(Broker.INTAKE_QUEUE));
            producer.setTimeToLive(1);
            producer.send(session.createTextMessage("short-lived"));
        }
        assertThat(receive(broker, Broker.INTAKE_QUEUE).getJMSExpiration()).isZero();
    }

    private static void send(Connection connection, String queue, String text) throws JMSException {
        Session session = connection.createSession();
        MessageProducer producer = session.createProducer(session.createQueue(queue));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        producer.send(session.createTextMessage(text));
    }

    private static Message receive(Broker broker, String queue) throws JMSException {
        try (Connection connection = broker.connections().createConnection()) {
            connection.start();
            Session session = connection.createSession();
            Message message = session.createConsumer(session.createQueue(queue)).receive(5000);
            assertThat(message).as("nothing arrived in %s", queue).isNotNull();
            return message;
        }
    }
}
