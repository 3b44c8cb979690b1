package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of a connection as a whole, not of one message. */
final class ConnectionEvents {
    private ConnectionEvents() {}

    static void write(Connection c, int no, String code, String actor, @Nullable String detail, Instant at)
            throws SQLException {
        Database.update(
                c,
                "insert into event (at, connection_no, code, actor, detail) values (?, ?, ?, ?, ?)",
                at,
                no,
                code,
                actor,
                detail);
    }
}
