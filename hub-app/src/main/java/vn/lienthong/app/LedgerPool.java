package vn.lienthong.app;

import com.zaxxer.hikari.HikariConfig;
import vn.lienthong.app.embedded.PostgresAddress;

/** How the hub holds its connections to PostgreSQL, in both pools alike. */
final class LedgerPool {
    /** A server that is cut off without a word is given up after this; long checks of the ledger set it aside. */
    private static final String SOCKET_TIMEOUT_SECONDS = "60";

    private static final String CONNECT_TIMEOUT_SECONDS = "10";

    private LedgerPool() {}

    static HikariConfig of(String name, PostgresAddress address, int size) {
        HikariConfig config = new HikariConfig();
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
}
