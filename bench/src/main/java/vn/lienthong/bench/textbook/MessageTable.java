package vn.lienthong.bench.textbook;

import org.apache.camel.Exchange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The two statements without the SQL component between. */
@Component
final class MessageTable {
    private final JdbcTemplate jdbc;

    MessageTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Exchange exchange) {
        jdbc.update(
                "insert into message (id, key, body, state) values (?, ?, ?, 'ACCEPTED')",
                exchange.getMessage().getHeader("messageId"),
                exchange.getMessage().getHeader("messageKey"),
                exchange.getMessage().getBody(String.class));
    }

    void update(Exchange exchange) {
        jdbc.update(
                "update message set state = 'DELIVERED', delivered_at = now() where id = ?",
                exchange.getMessage().getHeader("messageId"));
    }
}
