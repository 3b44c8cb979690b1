package vn.lienthong.app.embedded;

/**
 * Where the ledger's PostgreSQL answers, embedded or outside.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 */
public record PostgresAddress(String url, String user, String password) {
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
