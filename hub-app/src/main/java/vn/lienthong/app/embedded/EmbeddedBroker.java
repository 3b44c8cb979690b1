package vn.lienthong.app.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Artemis inside the hub's process: its own routes through memory, clients through one door on the loopback interface.
 *
 * <p>Core, AMQP and MQTT clients log in with their client id and secret; the hub itself with a password that changes
 * at each start and never leaves the process.
 */
public final class EmbeddedBroker implements Broker {
    private final EmbeddedActiveMQ server;
    private final int port;
    private final String hubPassword;

    private EmbeddedBroker(EmbeddedActiveMQ server, int port, String hubPassword) {
        this.server = server;
        this.port = port;
        this.hubPassword = hubPassword;
    }

    /**
     * Starts with the journal in this folder.
     *
     * @param port 0 takes a free one
     */
    public static EmbeddedBroker start(Path folder, int port, BrokerClients clients) {
        requirePort(port);
        int actualPort = FreePort.unlessGiven(port);
        String hubPassword = SecretFile.randomPassword(new SecureRandom());
        Configuration configuration = BrokerConfiguration.of(folder, actualPort);
        configuration.registerBrokerPlugin(new SenderStamp());
        configuration.registerBrokerPlugin(new RefusedQueues());
        EmbeddedActiveMQ server = new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(new BrokerGate(hubPassword, clients));
        try {
            server.start();
        } catch (Exception e) {
            throw refused(folder, actualPort, e);
        }
        if (!server.getActiveMQServer().isStarted()) {
            throw refused(folder, actualPort, null);
        }
        return new EmbeddedBroker(server, actualPort, hubPassword);
    }

    /** Artemis itself would only log that its door stays shut. */
    public static void requirePort(int port) {
        Ports.requireFree(BrokerConfiguration.HOST, port, "hub.broker.port (HUB_BROKER_PORT)");
    }

    /** Port of the door for clients. */
    public int port() {
        return port;
    }

    @Override
    public ActiveMQConnectionFactory connections() {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(
                false,
                new TransportConfiguration(
                        InVMConnectorFactory.class.getName(), Map.of("serverId", Integer.toString(port))));
        factory.setUser(BrokerGate.HUB);
        factory.setPassword(hubPassword);
        return OutsideBroker.hardened(factory);
    }

    @Override
    public OptionalLong waiting() {
        return OptionalLong.of(server.getActiveMQServer().getTotalMessageCount());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker does not stop", e);
        }
    }

    private static StartRefused refused(Path folder, int port, @Nullable Exception cause) {
        return new StartRefused(
                "Không khởi động được bộ chuyển tin nhúng trong " + folder + ", cổng " + port
                        + ": cổng đang bị chiếm hoặc thư mục hỏng. Đổi hub.broker.port hoặc kiểm tra đĩa.",
                "The embedded broker in " + folder + ", port " + port
                        + ", cannot start: the port is taken or the folder is damaged. Change hub.broker.port or check"
                        + " the disk.",
                cause);
    }
}
