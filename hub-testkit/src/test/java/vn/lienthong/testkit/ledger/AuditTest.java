package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.ledger.Audit;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

class AuditTest {
    @Test
    void aDatabaseOnWhichNoHubHasStartedHasNoLedger() throws Exception {
        try (HikariDataSource ledger = TestPostgres.freshDatabase()) {
            try (Connection c = ledger.getConnection();
                    Statement s = c.createStatement()) {
                s.execute("create database no_hub_yet");
            }
            PGSimpleDataSource empty = new PGSimpleDataSource();
            empty.setUrl(ledger.getJdbcUrl());
            empty.setDatabaseName("no_hub_yet");

            assertThat(Audit.of(ledger).findsLedger()).isTrue();
            assertThat(Audit.of(empty).findsLedger()).isFalse();
        }
    }

    @Test
    void whatWasAcceptedAndWhatHappenedIsNeitherChangedNorDeleted() {
        try (LedgerFixture node = new LedgerFixture(1, "ioc")) {
            node.accept("a", "H44-1", "{}", "ioc");
            String message =
                    node.strings("select tableoid::regclass from message").get(0);
            String event = node.strings("select tableoid::regclass from event").get(0);
            for (String change : List.of(
                    "update message set payload = '{}'",
                    "update message set key = 'H44-2'",
                    "delete from message",
                    "truncate message",
                    "truncate " + message,
                    "truncate " + event,
                    "update " + message + " set actor = 'x'",
                    "delete from " + message,
                    "update message_identity set digest = ''",
                    "delete from message_identity",
                    "update event set actor = 'x', at = now()",
                    "delete from event",
                    "truncate event",
                    "update " + event + " set detail = 'x'")) {
                assertThatThrownBy(() -> node.execute(change)).as(change).hasStackTraceContaining("never changed");
            }
            node.execute("update message set flags = 'x'");
            assertThat(node.ledger().audit().run()).isNotEmpty().allMatch(Audit.Check::isGood);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update message set payload = '{}' where position = 2|CONTENT|%s",
                "update message set key = 'H44-9' where position = 2|CONTENT|%s",
                "delete from message where position = 2|POSITIONS|#2",
                "update delivery set state = 'X' where position = 2|STATE_BY_EVENTS|%s (ioc)",
                "update delivery set key = 'H44-9' where position = 2|DELIVERY_WITHOUT_MESSAGE|%s (ioc)",
                "delete from message_identity where position = 2|IDENTITIES|%s"
            })
    void whoChangesTheLedgerPastItsGuardsIsFoundAndTheMessageNamed(String change, String rule, String named) {
        try (LedgerFixture node = new LedgerFixture(1, "ioc")) {
            node.accept("a", "H44-1", "{}", "ioc");
            String number =
                    node.accept("b", "H44-1", "{\"b\":1}", "ioc").number().toString();
            node.executeUnguarded(change);
            Audit.Check broken = node.ledger().audit().run().stream()
                    .filter(check -> check.code().equals(rule))
                    .findFirst()
                    .orElseThrow();
            assertThat(broken.first()).containsExactly(named.formatted(number));
            assertThat(Texts.of("ledger").say(Lang.VI, broken.sentence(), broken.facts()))
                    .contains(named.formatted(number))
                    .doesNotContain("{", "đúng như", "liên tục,");
        }
    }

    @Test
    void aMessageDeliveredAfterALaterOneOfItsKeyIsFound() {
        try (LedgerFixture node = new LedgerFixture(1, "ioc")) {
            String first = node.accept("a", "H44-1", "{}", "ioc").number().toString();
            node.accept("b", "H44-1", "{\"b\":1}", "ioc");
            node.execute(
                    "insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, actor)"
                            + " select now(), position, connection_no, accepted_on, 'DELIVERED', 'W', 'D', 'hub' from delivery"
                            + " order by position desc");
            assertThat(node.ledger().audit().run())
                    .filteredOn(check -> check.code().equals("ORDER_BY_KEY"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.first()).containsExactly(first + " (ioc)"));
        }
    }
}
