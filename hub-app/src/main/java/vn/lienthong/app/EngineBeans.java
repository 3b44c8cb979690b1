package vn.lienthong.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;
import vn.lienthong.app.embedded.Broker;
import vn.lienthong.app.embedded.PostgresAddress;
import vn.lienthong.content.ContentStore;
import vn.lienthong.door.CorrectionDoor;
import vn.lienthong.dss.DssSignatureCheck;
import vn.lienthong.dss.TrustAnchors;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerPools;
import vn.lienthong.ledger.NodeLease;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.reporting.EntryDesk;
import vn.lienthong.reporting.Figures;
import vn.lienthong.routes.EngineParts;
import vn.lienthong.routes.HubEngine;
import vn.lienthong.routes.IntakeGate;
import vn.lienthong.routes.Transport;
import vn.lienthong.signature.SignatureCheck;
import vn.lienthong.status.DocumentTimeline;
import vn.lienthong.status.Incidents;
import vn.lienthong.status.Timeline;
import vn.lienthong.status.Transitions;
import vn.lienthong.status.TroubleNews;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;

/** The engine on its ground: ledger, doors, dispatch and delivery. */
@Configuration(proxyBeanMethods = false)
class EngineBeans {
    private static final int SENDING_SESSIONS = 32;
    private static final int FOR_LEASES = 2;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Connections for reading and for what a crash may take: they do not wait for the disk. */
    @Bean
    HikariDataSource quickDataSource(PostgresAddress address, HubSettings settings) {
        return new HikariDataSource(
                notWaiting("quick", address, settings.postgres().poolSize()));
    }

    /** Leases have connections of their own: however many read, the node can say that it lives. */
    @Bean
    HikariDataSource leaseDataSource(PostgresAddress address) {
        HikariConfig config = notWaiting("leases", address, FOR_LEASES);
        // Given up before a lease runs out, so that a new way to the server is tried while the node still lives.
        config.addDataSourceProperty(
                "socketTimeout", Long.toString(NodeLease.LASTS.minusSeconds(2).toSeconds()));
        return new HikariDataSource(config);
    }

    private static HikariConfig notWaiting(String name, PostgresAddress address, int size) {
        return PlatformBeans.pool(name, address, size, "set synchronous_commit = off");
    }

    @Bean
    SignatureCheck signatureCheck(HubSettings settings, Clock clock) throws IOException {
        HubSettings.Signatures given = settings.signatures();
        Path anchors = given.anchors().isEmpty() ? settings.configFolder().resolve("trust") : Path.of(given.anchors());
        return new DssSignatureCheck(TrustAnchors.in(anchors), given.answerWithin(), clock);
    }

    @Bean(destroyMethod = "close")
    HubEngine engine(
            CamelContext camel,
            PostgresAddress address,
            @Qualifier("dataSource") HikariDataSource ledger,
            @Qualifier("quickDataSource") DataSource quick,
            @Qualifier("leaseDataSource") DataSource leases,
            Clock clock,
            ContentStore contents,
            SignatureCheck signatures,
            HubSettings settings,
            ConfigurationHolder configuration,
            Broker broker,
            Texts texts,
            Meters meters)
            throws Exception {
        // A connection of its own: changing tables may take longer than a connection of the pools waits.
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .load()
                .migrate();
        ActiveMQConnectionFactory listening = broker.connections();
        listening.setConsumerWindowSize(0);
        CachingConnectionFactory sending = new CachingConnectionFactory(broker.connections());
        sending.setSessionCacheSize(SENDING_SESSIONS);
        HubEngine engine = new HubEngine(
                camel,
                new EngineParts(
                        new LedgerPools(ledger, quick, leases),
                        clock,
                        settings.cluster().node(),
                        configuration,
                        HttpOf::connection,
                        contents,
                        signatures,
                        settings.broker().url().isEmpty() ? Transport.WITHIN_NODE : Transport.BROKER,
                        listening,
                        sending,
                        senderProperty(settings.broker()),
                        texts,
                        meters,
                        meters,
                        settings.configFolder().resolve("routes")));
        engine.start();
        return engine;
    }

    @Bean
    Ledger ledger(HubEngine engine) {
        return engine.ledger();
    }

    @Bean
    IntakeGate gate(HubEngine engine) {
        return engine.gate();
    }

    @Bean
    CorrectionDoor corrections(HubEngine engine) {
        return engine.corrections();
    }

    @Bean
    Timeline timeline(Ledger ledger, ConfigurationHolder configuration, Texts texts) {
        Canonical canonical = Canonical.standard();
        return new Timeline(
                ledger.archive(), new Transitions(ledger.archive(), canonical), titles(configuration), texts);
    }

    @Bean
    DocumentTimeline documentTimeline(
            Ledger ledger, Timeline timeline, ConfigurationHolder configuration, Texts texts) {
        return new DocumentTimeline(ledger, Canonical.standard(), timeline, titles(configuration), texts);
    }

    @Bean
    Figures figures(Ledger ledger, ConfigurationHolder configuration, Clock clock) {
        return new Figures(ledger, configuration::current, clock);
    }

    @Bean(destroyMethod = "close")
    FigureKeeper figureKeeper(Figures figures, ConfigurationHolder configuration) {
        return new FigureKeeper(figures, configuration);
    }

    @Bean
    EntryDesk entryDesk(Ledger ledger, ConfigurationHolder configuration) {
        return new EntryDesk(ledger.entries(), configuration::current);
    }

    @Bean
    Incidents incidents(Ledger ledger, ConfigurationHolder configuration, Texts texts) {
        return new Incidents(ledger.endpoints(), titles(configuration), texts);
    }

    @Bean
    TroubleNews troubleNews(Incidents incidents, ConfigurationHolder configuration, Texts texts) {
        return new TroubleNews(incidents, titles(configuration), texts);
    }

    private static UnaryOperator<String> titles(ConfigurationHolder configuration) {
        return connection -> configuration.current().titleOf(connection);
    }

    /** Only the embedded broker is known to stamp each message with its sender. */
    private static Optional<String> senderProperty(HubSettings.Broker broker) {
        String property = broker.url().isEmpty() ? Broker.CLIENT_PROPERTY : broker.senderProperty();
        return Optional.of(property).filter(name -> !name.isEmpty());
    }
}
