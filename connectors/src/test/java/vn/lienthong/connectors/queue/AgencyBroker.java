package vn.lienthong.connectors.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** A real broker of an agency, with one queue and one topic; it can be away and come back with what it held. */
final class AgencyBroker implements AutoCloseable {
    static final String USER = "demo-so";
    static final String PASSWORD = "demo-password-0013";
    static final String QUEUE = "ho-so.moi";
    /** As MQTT spells it and as the broker does. */
    static final String TOPIC = "so-y-te/ho-so";

    private static final String ADDRESS = "so-y-te.ho-so";

    private final Path folder;
    private final int port;
    private EmbeddedActiveMQ server;

    AgencyBroker(Path folder) {
        this.folder = folder;
        this.server = started(0);
        this.port = server.getActiveMQServer()
                .getRemotingService()
                .getAcceptor("clients")
                .getActualPort();
    }

    int port() {
        return port;
    }

    boolean isAway() {
        return !server.getActiveMQServer().isStarted();
    }

    void goesAway() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void comesBack() {
        server = started(port);
    }

    void put(List<String> bodies) {
        put(bodies, false);
    }

    void publish(List<String> bodies) {
        put(bodies, true);
    }

    private void put(List<String> bodies, boolean topic) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                Connection connection = factory.createConnection(USER, PASSWORD)) {
            Session session = connection.createSession(Session.SESSION_TRANSACTED);
            Destination destination = topic ? session.createTopic(ADDRESS) : session.createQueue(QUEUE);
            MessageProducer producer = session.createProducer(destination);
            for (String body : bodies) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(body.getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            }
            session.commit();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages it holds for readers. */
    long holds() {
        return server.getActiveMQServer().getTotalMessageCount();
    }

    /** Whether something of the topic waits for one who has subscribed to it. */
    boolean holdsFor(String clientId) {
        Queue queue = server.getActiveMQServer().locateQueue(clientId + "." + ADDRESS);
        return queue != null && queue.getMessageCount() > 0;
    }

    void empty() {
        try {
            for (var binding :
                    server.getActiveMQServer().getPostOffice().getAllBindings().toList()) {
                if (binding.getBindable() instanceof Queue queue) {
                    queue.deleteAllReferences();
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void losesItsQueue() {
        try {
            server.getActiveMQServer().destroyQueue(SimpleString.of(QUEUE), null, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasItsQueue() {
        return server.getActiveMQServer().locateQueue(QUEUE) != null;
    }

    void getsItsQueueBack() {
        try {
            server.getActiveMQServer().createQueue(queue());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static QueueConfiguration queue() {
        return QueueConfiguration.of(QUEUE)
                .setAddress(QUEUE)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
    }

    private EmbeddedActiveMQ started(int at) {
        EmbeddedActiveMQ fresh =
                new EmbeddedActiveMQ().setConfiguration(configuration(at)).setSecurityManager(new Gate());
        try {
            return fresh.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Configuration configuration(int at) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(false)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(2)
                .setJournalFileSize(1 << 20)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(100)
                .addAcceptorConfiguration(new TransportConfiguration(
                        NettyAcceptorFactory.class.getName(),
                        Map.of("host", "127.0.0.1", "port", Integer.toString(at), "protocols", "CORE,AMQP,MQTT"),
                        "clients"))
                .addAddressConfiguration(new CoreAddressConfiguration()
                        .setName(QUEUE)
                        .addRoutingType(RoutingType.ANYCAST)
                        .addQueueConfig(queue()))
                .addAddressConfiguration(
                        new CoreAddressConfiguration().setName(ADDRESS).addRoutingType(RoutingType.MULTICAST))
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setAutoCreateQueues(false)
                                .setAutoCreateAddresses(false)
                                .setAutoDeleteAddresses(false));
        return configuration;
    }

    @Override
    public void close() {
        goesAway();
    }

    /** One account, which may do everything. */
    private static final class Gate implements ActiveMQSecurityManager {
        @Override
        public boolean validateUser(String user, String password) {
            return USER.equals(user) && PASSWORD.equals(password);
        }

        @Override
        public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
            return validateUser(user, password);
        }
    }
}
