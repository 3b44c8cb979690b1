package vn.lienthong.connectors.table;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import vn.lienthong.connector.Settings;

/** Where the database is and how to get in. Prints the kind of database only. */
record Access(String url, String user, String password, Duration connectTimeout, Duration timeout) {
    /** What the network may take beyond the time of a query, so that the driver can give the query up first. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    static Access of(Settings settings) {
        return new Access(
                settings.get(TableSettings.URL),
                settings.get(TableSettings.USER),
                settings.get(TableSettings.PASSWORD),
                settings.get(TableSettings.CONNECT_TIMEOUT),
                settings.get(TableSettings.TIMEOUT));
    }

    /** {@code postgresql}, {@code sqlserver}, {@code oracle} …: all that may be told of an address. */
    String kind() {
        String[] parts = url.split(":", 3);
        return parts.length < 2 ? "" : parts[1].toLowerCase(Locale.ROOT);
    }

    int networkMillis() {
        return Math.toIntExact(timeout.plus(GRACE).toMillis());
    }

    int querySeconds() {
        return seconds(timeout);
    }

    // DriverManager's log-in time-out is one for the whole process, so each driver is told in its own words.
    Properties forDriver() {
        Properties p = new Properties();
        p.setProperty("user", user);
        p.setProperty("password", password);
        String connectMillis = Long.toString(connectTimeout.toMillis());
        String networkMillis = Integer.toString(networkMillis());
        switch (kind()) {
            case "postgresql" -> {
                p.setProperty("loginTimeout", Integer.toString(seconds(connectTimeout)));
                p.setProperty("connectTimeout", Integer.toString(seconds(connectTimeout)));
                p.setProperty("socketTimeout", Integer.toString(seconds(timeout.plus(GRACE))));
                p.setProperty("ApplicationName", "lien-thong");
                // The server would quote the row at fault in its messages.
                p.setProperty("logServerErrorDetail", "false");
            }
            case "sqlserver" -> {
                p.setProperty("loginTimeout", Integer.toString(seconds(connectTimeout)));
                p.setProperty("socketTimeout", networkMillis);
                p.setProperty("applicationName", "lien-thong");
            }
            case "oracle" -> {
                p.setProperty("oracle.net.CONNECT_TIMEOUT", connectMillis);
                p.setProperty("oracle.net.OUTBOUND_CONNECT_TIMEOUT", connectMillis);
                p.setProperty("oracle.jdbc.ReadTimeout", networkMillis);
            }
            case "mariadb", "mysql" -> {
                p.setProperty("connectTimeout", connectMillis);
                p.setProperty("socketTimeout", networkMillis);
            }
            default -> {}
        }
        return p;
    }

    private static int seconds(Duration duration) {
        return Math.max(1, Math.toIntExact(duration.plusMillis(999).toSeconds()));
    }

    @Override
    public String toString() {
        return "Access[" + kind() + "]";
    }
}
