package vn.lienthong.simulator.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.tools.Server;

/** The database of an old program, reached over the network: names in TCVN3, days as people write them. */
final class LegacyTable implements AutoCloseable {
    static final String USER = "HUB_DOC";
    static final String PASSWORD = "demo-table-only";

    private static final String LOCAL = "jdbc:h2:mem:hotich";

    private final Server server;
    private final Connection rows;

    LegacyTable() {
        try {
            // An in-memory database lives as long as somebody is connected.
            rows = DriverManager.getConnection(LOCAL, "sa", "");
            try (Statement statement = rows.createStatement()) {
                statement.execute("create table HO_SO (MA_HO_SO varchar(60) primary key, HO_TEN varchar(100),"
                        + " NGAY_NHAN varchar(20), TRANG_THAI varchar(2), LAN_SUA bigint not null)");
                statement.execute("create user " + USER + " password '" + PASSWORD + "'");
                statement.execute("grant select on HO_SO to " + USER);
            }
            server = Server.createTcpServer("-tcpPort", "0").start();
        } catch (SQLException e) {
            throw new IllegalStateException("the old program's table cannot be made", e);
        }
    }

    String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:hotich";
    }

    /** Adds rows: number, name in TCVN3. */
    void add(List<LegacyRow> added) {
        try (PreparedStatement insert = rows.prepareStatement("insert into HO_SO values (?, ?, ?, '2', ?)")) {
            for (LegacyRow row : added) {
                insert.setString(1, row.number());
                insert.setString(2, row.name());
                insert.setString(3, row.received());
                insert.setLong(4, added.indexOf(row) + 1L);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows cannot be added to the old program's table", e);
        }
    }

    @Override
    public void close() {
        server.stop();
        try {
            rows.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the old program's table cannot be closed", e);
        }
    }
}
