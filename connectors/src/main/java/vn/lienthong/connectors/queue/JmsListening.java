package vn.lienthong.connectors.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.jspecify.annotations.Nullable;

/** At a queue over Jakarta Messaging, whichever protocol is underneath. */
final class JmsListening implements Listening {
    private static final int MOST_BYTES = 64 << 20;

    private final Broker broker;
    private final Connection connection;
    private final MessageConsumer consumer;
    private @Nullable Message last;

    private JmsListening(Broker broker, Connection connection, MessageConsumer consumer) {
        this.broker = broker;
        this.connection = connection;
        this.consumer = consumer;
    }

    static JmsListening at(Broker broker) {
        Connection connection = connect(broker);
        try {
            Session session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
            return new JmsListening(broker, connection, session.createConsumer(session.createQueue(broker.queue())));
        } catch (JMSException e) {
            close(connection);
            throw broker.queueClosed();
        }
    }

    private static Connection connect(Broker broker) {
        @Nullable Connection connection = null;
        try {
            connection = factory(broker).createConnection(broker.user(), broker.password());
            connection.start();
            return connection;
        } catch (JMSException e) {
            if (connection != null) {
                close(connection);
            }
            throw e instanceof JMSSecurityException ? broker.loginRefused() : broker.unreachable();
        }
    }

    private static ConnectionFactory factory(Broker broker) throws JMSException {
        long patience = broker.timeout().toMillis();
        String at = broker.host() + ":" + broker.port();
        if (broker.protocol().isArtemis()) {
            ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://" + at
                    + "?initialConnectAttempts=1&reconnectAttempts=0&connect-timeout-millis=" + patience
                    + (broker.protocol().isEncrypted() ? "&sslEnabled=true" : ""));
            factory.setCallTimeout(patience);
            return factory;
        }
        return new JmsConnectionFactory((broker.protocol().isEncrypted() ? "amqps://" : "amqp://") + at
                + "?jms.prefetchPolicy.all=" + QueuePull.MOST_MESSAGES + "&jms.connectTimeout=" + patience
                + "&jms.requestTimeout=" + patience + "&jms.closeTimeout=" + patience
                + "&transport.connectTimeout=" + patience);
    }

    @Override
    public Optional<byte[]> next(Duration patience) {
        try {
            Message message = consumer.receive(patience.toMillis());
            if (message == null) {
                return Optional.empty();
            }
            last = message;
            return Optional.of(content(message));
        } catch (JMSException e) {
            throw broker.unreachable();
        }
    }

    // An object would have to be made to be looked at: the content of such a message is not for us.
    private static byte[] content(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            String body = text.getText();
            return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        }
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() <= MOST_BYTES) {
            byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(body);
            return body;
        }
        return new byte[0];
    }

    @Override
    public void acknowledge() {
        try {
            if (last != null) {
                last.acknowledge();
                last = null;
            }
        } catch (JMSException e) {
            throw broker.unreachable();
        }
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (JMSException e) {
            // The broker is away: it has what was not acknowledged either way.
        }
    }
}
