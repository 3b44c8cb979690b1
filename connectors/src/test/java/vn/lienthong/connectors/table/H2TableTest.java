package vn.lienthong.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.SourceTrouble;

class H2TableTest extends TableReadingCases {

    @Override
    Source database() {
        return Source.h2();
    }

    @Test
    void everyTypeHasItsText() {
        source().run(
                        "create table kieu (ma int primary key, c char(6), v varchar(9), n decimal(20,2), f double precision, r real,"
                                + " b boolean, d date, t time, ts timestamp(6), tz timestamp with time zone, x varbinary(9),"
                                + " l clob, u uuid, trong varchar(9))",
                        "insert into kieu values (1, 'ab', ' a ', 1234567.50, 12345, 0.5, true, '2026-03-01', '08:05:00',"
                                + " '2026-03-01 08:00:00', '2026-03-01 08:00:00+07:00', x'00ff', 'dài',"
                                + " '00000000-0000-0000-0000-000000000001', null)");
        hub().reads(source().pull(Clock.systemUTC(), "table", "kieu", "key", "ma", "changed-by", "hash"));
        Map<String, String> row = hub().rows.get(0).columns();
        assertThat(row)
                .containsEntry("MA", "1")
                .containsEntry("C", "ab")
                .containsEntry("V", " a ")
                .containsEntry("N", "1234567.50")
                .containsEntry("F", "12345")
                .containsEntry("R", "0.5")
                .containsEntry("B", "true")
                .containsEntry("D", "2026-03-01")
                .containsEntry("T", "08:05:00")
                .containsEntry("TS", "2026-03-01T08:00:00")
                .containsEntry("TZ", "2026-03-01T01:00:00Z")
                .containsEntry("X", "AP8=")
                .containsEntry("L", "dài")
                .containsEntry("TRONG", "");
    }

    @Test
    void aWrongPasswordIsToldAndNeverShown() {
        SourceTrouble trouble = hub().readsInVain(source().pull(
                        Clock.systemUTC(),
                        "password",
                        "sai-" + Source.PASSWORD,
                        "table",
                        "ho_so",
                        "key",
                        "ma",
                        "watermark",
                        "sua"));
        Told.sensibly(trouble, "table_login_refused");
        assertThat(trouble.getCause()).isNull();
    }

    @Test
    void anUnknownKindOfDatabaseIsTold() {
        SourceTrouble trouble = hub().readsInVain(source().pull(
                        Clock.systemUTC(),
                        "url",
                        "jdbc:foxpro:demo",
                        "table",
                        "ho_so",
                        "key",
                        "ma",
                        "watermark",
                        "sua"));
        assertThat(Told.sensibly(trouble, "table_no_driver").facts()).containsEntry("kind", "foxpro");
    }
}
