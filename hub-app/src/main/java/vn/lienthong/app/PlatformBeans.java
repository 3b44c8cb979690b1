package vn.lienthong.app;

import com.hazelcast.core.HazelcastInstance;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Bean.Bootstrap;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import vn.lienthong.app.embedded.Broker;
import vn.lienthong.app.embedded.BrokerClients;
import vn.lienthong.app.embedded.DataFolder;
import vn.lienthong.app.embedded.EmbeddedBroker;
import vn.lienthong.app.embedded.EmbeddedHazelcast;
import vn.lienthong.app.embedded.EmbeddedPostgresServer;
import vn.lienthong.app.embedded.OutsideBroker;
import vn.lienthong.app.embedded.PostgresAddress;
import vn.lienthong.connector.Connector;
import vn.lienthong.ledger.NodeLease;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Right;
import vn.lienthong.text.Texts;

/** The ground the hub stands on: folder, PostgreSQL, broker, notice board, configuration, sentences. */
@Configuration(proxyBeanMethods = false)
public class PlatformBeans {
    /** A server that is cut off without a word is given up after this; long checks of the ledger set it aside. */
    private static final String SOCKET_TIMEOUT_SECONDS = "60";

    private static final String CONNECT_TIMEOUT_SECONDS = "10";

    /** A node that is frozen in the midst of a transaction keeps its locks no longer than its lanes. */
    private static final String NO_IDLE_TRANSACTION =
            "set idle_in_transaction_session_timeout = '" + NodeLease.LASTS.toSeconds() + "s'";

    /** Runs the slow starts beside each other; Spring finds it by this name. */
    @Bean
    SimpleAsyncTaskExecutor bootstrapExecutor() {
        return new SimpleAsyncTaskExecutor("start-");
    }

    @Bean
    DataFolder dataFolder(HubSettings settings) {
        return DataFolder.open(Path.of(settings.data()));
    }

    @Bean
    Texts texts(HubSettings settings) {
        return Texts.with(settings.configFolder().resolve("texts"), Catalogues.all());
    }

    @Bean
    ConfigurationHolder configuration(HubSettings settings) {
        return new ConfigurationHolder(
                settings.configFolder(),
                connectors(),
                environment(),
                () -> InstallationCheck.besidesTheRegistry(settings.configFolder()));
    }

    @Bean(bootstrap = Bootstrap.BACKGROUND)
    PostgresServer postgresServer(HubSettings settings, DataFolder data) {
        return PostgresServer.of(settings.postgres(), data);
    }

    @Bean
    PostgresAddress postgresAddress(PostgresServer server) {
        return server.address();
    }

    @Bean(bootstrap = Bootstrap.BACKGROUND)
    HikariDataSource dataSource(PostgresAddress address, HubSettings settings) {
        return new HikariDataSource(pool("ledger", address, settings.postgres().poolSize()));
    }

    /**
     * How the hub holds its connections to PostgreSQL, in all pools alike.
     *
     * @param more settings of the session of this pool
     */
    static HikariConfig pool(String name, PostgresAddress address, int size, String... more) {
        HikariConfig config = new HikariConfig();
        config.setConnectionInitSql(
                Stream.concat(Stream.of(NO_IDLE_TRANSACTION), Stream.of(more)).collect(Collectors.joining("; ")));
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        // From the first use on a statement is prepared at the server, so bytes travel as bytes and not as text.
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        config.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of an error may quote a row, and a row may hold a citizen's data.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    @Bean(bootstrap = Bootstrap.BACKGROUND)
    Broker broker(HubSettings settings, DataFolder data, ConfigurationHolder configuration) {
        HubSettings.Broker wanted = settings.broker();
        if (!wanted.url().isEmpty()) {
            return new OutsideBroker(wanted.url(), wanted.user(), wanted.password());
        }
        return EmbeddedBroker.start(data.resolve("broker"), wanted.port(), clients(configuration));
    }

    @Bean(destroyMethod = "shutdown")
    @Lazy
    HazelcastInstance noticeBoard(HubSettings settings) {
        HubSettings.Cluster cluster = settings.cluster();
        return EmbeddedHazelcast.start(cluster.node(), cluster.host(), cluster.port(), cluster.members());
    }

    /** Every kind of outside system on the class path, by its id. */
    public static Map<String, Connector> connectors() {
        return ServiceLoader.load(Connector.class).stream()
                .map(ServiceLoader.Provider::get)
                .collect(Collectors.toUnmodifiableMap(Connector::id, Function.identity()));
    }

    public static Function<String, Optional<String>> environment() {
        return name -> Optional.ofNullable(System.getenv(name));
    }

    private static BrokerClients clients(ConfigurationHolder configuration) {
        return (id, secret) -> Optional.ofNullable(
                        configuration.current().clients().get(id))
                .filter(client -> client.rights().contains(Right.SEND))
                .filter(client -> MessageDigest.isEqual(
                        client.secret().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** The ledger's server: one that we started and stop again, or one that others run. */
    record PostgresServer(PostgresAddress address, Optional<EmbeddedPostgresServer> own) implements AutoCloseable {
        static PostgresServer of(HubSettings.Postgres wanted, DataFolder data) {
            if (!wanted.url().isEmpty()) {
                return new PostgresServer(
                        new PostgresAddress(wanted.url(), wanted.user(), wanted.password()), Optional.empty());
            }
            Path binaries =
                    wanted.binaries().isEmpty() ? data.resolve("postgres-binaries") : Path.of(wanted.binaries());
            EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, binaries, wanted.port());
            return new PostgresServer(server.address(), Optional.of(server));
        }

        @Override
        public void close() {
            own.ifPresent(EmbeddedPostgresServer::close);
        }
    }
}
