package vn.lienthong.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.testkit.ledger.TestPostgres;

class PostgresTableTest extends TableReadingCases {
    private final HikariDataSource fresh = TestPostgres.freshDatabase();

    @Override
    Source database() {
        return Source.of(fresh.getJdbcUrl().replaceFirst("\\?.*", ""), "postgres");
    }

    @AfterEach
    void drop() {
        fresh.close();
    }

    @Test
    void everyTypeHasItsText() {
        source().run(
                        "create table kieu (ma int primary key, c char(6), n numeric, f float8, r real, b boolean, bits bit(3), d date,"
                                + " t time, ts timestamp, tz timestamptz, x bytea, l text, u uuid, j jsonb, trong text)",
                        "insert into kieu values (1, 'ab', 1234567.50, 12345, 0.5, false, b'101', '2026-03-01', '08:05',"
                                + " '2026-03-01 08:00', '2026-03-01 08:00+07', '\\x00ff', 'dài',"
                                + " '00000000-0000-0000-0000-000000000001', '{\"a\": 1}', null)",
                        "insert into kieu (ma, n, f, tz) values (2, 'NaN', 'Infinity', 'infinity')");
        hub().reads(source().pull(Clock.systemUTC(), "table", "kieu", "key", "ma", "changed-by", "hash"));
        Map<String, String> row = hub().rows.get(0).columns();
        assertThat(row)
                .containsEntry("ma", "1")
                .containsEntry("c", "ab")
                .containsEntry("n", "1234567.50")
                .containsEntry("f", "12345")
                .containsEntry("r", "0.5")
                .containsEntry("b", "false")
                .containsEntry("bits", "101")
                .containsEntry("d", "2026-03-01")
                .containsEntry("t", "08:05:00")
                .containsEntry("ts", "2026-03-01T08:00:00")
                .containsEntry("tz", "2026-03-01T01:00:00Z")
                .containsEntry("x", "AP8=")
                .containsEntry("l", "dài")
                .containsEntry("u", "00000000-0000-0000-0000-000000000001")
                .containsEntry("j", "{\"a\": 1}")
                .containsEntry("trong", "");
        assertThat(hub().rows.get(1).columns()).containsEntry("n", "NaN").containsEntry("f", "Infinity");
    }

    @Test
    void anyTypeOfMarkIsFoundAgain() {
        source().run(
                        "create table moc (ma uuid primary key, tz timestamptz, d date, n numeric(20,3), x bytea)",
                        "insert into moc select ('00000000-0000-0000-0000-00000000000' || i)::uuid,"
                                + " timestamptz '2026-03-01 08:00+07' + (i / 2) * interval '1 second', date '2026-03-01' + i / 2,"
                                + " i / 2 + 0.125, decode('0' || i / 2, 'hex') from generate_series(1, 7) i");
        for (String watermark : new String[] {"tz", "d", "n", "x"}) {
            Hub reader = new Hub();
            TablePull pull =
                    source().pull(Clock.systemUTC(), "table", "moc", "key", "ma", "watermark", watermark, "fetch", "2");
            for (int i = 0; i < 5; i++) {
                reader.readsUntilKilled(pull, 1);
            }
            assertThat(reader.keys()).as(watermark).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void anUnknownAccountAndAMissingRightAreTold() {
        String[] what = {"table", "ho_so", "key", "ma", "watermark", "sua"};
        SourceTrouble login = hub().readsInVain(
                        new Source(source().url(), "nobody", source().agency()).pull(Clock.systemUTC(), what));
        Told.sensibly(login, "table_login_refused");
        source().run("drop role if exists hub_reader", "create role hub_reader login");
        SourceTrouble right = hub().readsInVain(
                        new Source(source().url(), "hub_reader", source().agency()).pull(Clock.systemUTC(), what));
        Told.sensibly(right, "table_forbidden");
        source().run("drop role hub_reader");
    }

    @Test
    void bytesThatTheDatabaseDoesNotUnderstandComeThroughAsTheyAre() throws Exception {
        source().run(
                        "drop database if exists cu",
                        "create database cu encoding 'SQL_ASCII' locale 'C' template template0");
        String url = source().url().replaceFirst("/[^/]*$", "/cu");
        try (Source old = Source.of(url, "postgres")) {
            old.run(
                    "create table dan (ma varchar(9), ten varchar(30))",
                    "insert into dan values ('A', E'Ph\\271m Th\\336 M\\310u')");
            hub().reads(old.pull(
                    Clock.systemUTC(),
                    "table",
                    "dan",
                    "key",
                    "ma",
                    "changed-by",
                    "hash",
                    "raw-charset",
                    "windows-1252"));
        }
        byte[] tcvn3 = {'P', 'h', (byte) 0xB9, 'm', ' ', 'T', 'h', (byte) 0xDE, ' ', 'M', (byte) 0xC8, 'u'};
        assertThat(hub().texts("ten")).containsExactly(new String(tcvn3, Charset.forName("windows-1252")));
    }

    @Test
    void theHubCannotWriteThere() {
        source().run("create function ghi() returns int language sql as 'delete from ho_so returning 1'");
        TablePull pull = source().pull(
                        Clock.systemUTC(),
                        "query",
                        "select ma, sua, ghi() from ho_so",
                        "key",
                        "ma",
                        "watermark",
                        "sua");
        Told.sensibly(hub().readsInVain(pull), "table_failed");
        assertThat(hub().reads(source().pull(Clock.systemUTC(), "table", "ho_so", "key", "ma", "watermark", "sua"))
                        .rows)
                .hasSize(5);
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUp() {
        TablePull pull = source().pull(
                        Clock.systemUTC(),
                        "query",
                        "select ma, sua, pg_sleep(30)::text as s from ho_so",
                        "key",
                        "ma",
                        "watermark",
                        "sua",
                        "timeout",
                        "1s");
        Told.sensibly(hub().readsInVain(pull), "table_timeout");
    }
}
