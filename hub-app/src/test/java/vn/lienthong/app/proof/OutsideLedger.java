package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.concurrent.TimeUnit;
import vn.lienthong.app.embedded.EmbeddedPostgresServer;
import vn.lienthong.app.embedded.PostgresAddress;

/** The ledger of a running hub as somebody beside the hub sees it and meddles with it. */
record OutsideLedger(HubProcess hub) {
    /** Moves one delivery to another state behind the hub's back. */
    void tamper(String from, String to) throws Exception {
        PostgresAddress address = EmbeddedPostgresServer.findRunning(hub.data()).orElseThrow();
        try (Connection c = DriverManager.getConnection(address.url(), address.user(), address.password());
                PreparedStatement statement =
                        c.prepareStatement("update delivery set state = ?::\"char\" where (connection_no, position) ="
                                + " (select connection_no, position from delivery where state = ?::\"char\""
                                + " order by position desc limit 1)")) {
            statement.setString(1, to);
            statement.setString(2, from);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    Verify verify() throws Exception {
        Process process = hub.command("ledger", "verify", "--data", hub.data().toString());
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Verify(process.exitValue(), text);
    }

    /** What {@code hub ledger verify} said. */
    record Verify(int exit, String text) {}
}
