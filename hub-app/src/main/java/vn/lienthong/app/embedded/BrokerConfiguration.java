package vn.lienthong.app.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.DivertConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.ComponentConfigurationRoutingType;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/** How the embedded Artemis is set: durable intake, bounded memory, nothing created for strangers. */
final class BrokerConfiguration {
    static final String HOST = "127.0.0.1";
    private static final String DEAD = "dead";
    private static final int MEGABYTE = 1 << 20;
    /** By default a synchronous send waits up to 3.3 ms for company in the journal; 0.1 ms keeps batches and speed. */
    private static final int JOURNAL_WAIT_NANOS = 100_000;

    private BrokerConfiguration() {}

    static Configuration of(Path folder, int port) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setName("lien-thong");
        storage(configuration, folder);
        doors(configuration, port);
        addresses(configuration);
        configuration
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(true)
                .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG)
                .setThreadPoolMaxSize(20)
                .setScheduledThreadPoolMaxSize(2)
                .setGlobalMaxSize(96L * MEGABYTE);
        return configuration;
    }

    private static void storage(Configuration configuration, Path folder) {
        configuration
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setJournalBufferTimeout_NIO(JOURNAL_WAIT_NANOS)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalFileSize(10 * MEGABYTE)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(10)
                // The ledger knows what was seen before; the broker's bounded memory of it would only mislead.
                .setPersistIDCache(false)
                .setMaxDiskUsage(97);
    }

    private static void doors(Configuration configuration, int port) {
        configuration.addAcceptorConfiguration(new TransportConfiguration(
                InVMAcceptorFactory.class.getName(), Map.of("serverId", Integer.toString(port)), "hub"));
        configuration.addAcceptorConfiguration(new TransportConfiguration(
                NettyAcceptorFactory.class.getName(),
                Map.of(
                        "host", HOST,
                        "port", Integer.toString(port),
                        "protocols", "CORE,AMQP,MQTT",
                        // A large AMQP message streams past the sender's stamp; none is large below the limit.
                        "amqpMinLargeMessageSize", Integer.toString(SenderStamp.MOST_BYTES),
                        "remotingThreads", "2",
                        "connectionsAllowed", "500",
                        "handshake-timeout", "5"),
                "clients"));
    }

    private static void addresses(Configuration configuration) {
        configuration.addAddressConfiguration(queue(Broker.INTAKE_QUEUE));
        configuration.addAddressConfiguration(queue(Broker.INVALID_QUEUE));
        configuration.addAddressConfiguration(queue(DEAD));
        configuration.addAddressConfiguration(
                new CoreAddressConfiguration().setName(Broker.INTAKE_TOPIC).addRoutingType(RoutingType.MULTICAST));
        configuration.addDivertConfiguration(new DivertConfiguration()
                .setName("mqtt-to-intake")
                .setAddress(Broker.INTAKE_TOPIC)
                .setForwardingAddress(Broker.INTAKE_QUEUE)
                .setRoutingType(ComponentConfigurationRoutingType.ANYCAST)
                .setExclusive(true));

        configuration.addAddressSetting("#", bounded(8));
        // A sender that was acknowledged trusts the hub: no lifetime that it set may drop its event.
        configuration.addAddressSetting("intake.#", bounded(32).setNoExpiry(true));
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }

    // Retries and their order belong to the ledger: the broker gives back at once and never gives up.
    private static AddressSettings bounded(int megabytes) {
        return new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes((long) megabytes * MEGABYTE)
                .setPageSizeBytes(MEGABYTE)
                .setRedeliveryDelay(0)
                .setMaxDeliveryAttempts(-1)
                .setDeadLetterAddress(SimpleString.of(DEAD))
                .setExpiryAddress(SimpleString.of(DEAD))
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false);
    }
}
