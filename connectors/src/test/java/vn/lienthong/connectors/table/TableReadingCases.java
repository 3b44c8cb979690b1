package vn.lienthong.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.SourceTrouble;

/** What reading a table promises on every database. */
abstract class TableReadingCases {
    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    private final Hub hub = new Hub();
    private Source source;

    abstract Source database();

    @BeforeEach
    void aTable() {
        source = database()
                .run(
                        "create table ho_so (ma varchar(20), sua timestamp, so bigint, ten varchar(50))",
                        "insert into ho_so values ('A', '2026-03-01 08:00:00', 1, 'x')",
                        "insert into ho_so values ('B', '2026-03-01 09:00:00.123456', 2, 'x')",
                        "insert into ho_so values ('C', '2026-03-01 09:00:00.123456', 3, 'x')",
                        "insert into ho_so values ('D', '2026-03-01 09:00:00.123456', 4, null)",
                        "insert into ho_so values ('E', '2026-03-01 10:00:00', 5, 'x')");
    }

    @AfterEach
    void close() throws Exception {
        source.close();
    }

    final Source source() {
        return source;
    }

    final Hub hub() {
        return hub;
    }

    private static Clock at(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private TablePull pull(String... more) {
        return pull(Duration.ZERO, more);
    }

    private TablePull pull(Duration later, String... more) {
        String[] all = {"table", "ho_so", "key", "ma", "watermark", "sua", "fetch", "2"};
        String[] both = new String[all.length + more.length];
        System.arraycopy(all, 0, both, 0, all.length);
        System.arraycopy(more, 0, both, all.length, more.length);
        return source.pull(at(later), both);
    }

    @Test
    void rowsAreReadOnceInTheOrderOfTheirWatermark() {
        hub.reads(pull());
        assertThat(hub.keys()).containsExactly("A", "B", "C", "D", "E");
        assertThat(hub.portions).containsExactly(2, 2, 1);
        hub.reads(pull());
        assertThat(hub.keys()).hasSize(5);
    }

    @Test
    void changedAndNewRowsFollow() {
        hub.reads(pull()).forget();
        source.run(
                "update ho_so set ten = 'y', sua = '2026-03-02 08:00:00' where ma = 'B'",
                "insert into ho_so values ('F', '2026-03-02 09:00:00', 6, 'x')");
        hub.reads(pull());
        assertThat(hub.keys()).containsExactly("B", "F");
        assertThat(hub.texts("ten")).containsExactly("y", "x");
    }

    @Test
    void aKillBetweenPortionsLeavesNoGapAndNoRepeat() {
        for (int kill = 0; kill < 3; kill++) {
            Hub killed = new Hub().readsUntilKilled(pull("overlap", "0s"), kill).reads(pull("overlap", "0s"));
            assertThat(killed.keys()).as("killed after " + kill).containsExactly("A", "B", "C", "D", "E");
        }
    }

    @Test
    void aStopIsHeeded() {
        hub.readsUntilStopped(pull(), 1);
        assertThat(hub.keys()).containsExactly("A", "B");
        hub.reads(pull());
        assertThat(hub.keys()).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void rowsCommittedLateAreSeenWithinTheOverlapAndNoOthersRepeated() {
        hub.reads(pull()).forget();
        source.run("insert into ho_so values ('A2', '2026-03-01 09:55:00', 7, 'x')");
        hub.reads(pull()).reads(pull());
        assertThat(hub.keys()).containsExactly("A2");
    }

    @Test
    void lookingBackEndsWhenNothingCanBeUnderWayAnyMore() {
        hub.reads(pull());
        String early = hub.bookmark().text();
        hub.reads(pull(Duration.ofMinutes(9)));
        assertThat(hub.bookmark().text()).isEqualTo(early);
        hub.reads(pull(Duration.ofMinutes(10))).forget();
        source.run("insert into ho_so values ('F', '2026-03-01 10:01:00', 8, 'x')");
        hub.reads(pull(Duration.ofMinutes(11))).reads(pull(Duration.ofMinutes(12)));
        assertThat(hub.keys()).containsExactly("F");
    }

    @Test
    void aCounterOrATextCanBeTheWatermark() {
        for (String column : new String[] {"so", "ma"}) {
            Hub reader = new Hub();
            reader.readsUntilKilled(pull("watermark", column), 1).reads(pull("watermark", column));
            assertThat(reader.keys()).containsExactly("A", "B", "C", "D", "E");
        }
    }

    @Test
    void aNumberOverlapLooksBackByNumbers() {
        hub.reads(pull("watermark", "so", "overlap", "3")).forget();
        source.run(
                "delete from ho_so where ma = 'C'", "insert into ho_so values ('C2', '2026-03-01 09:00:00', 3, 'x')");
        hub.reads(pull("watermark", "so", "overlap", "3"));
        assertThat(hub.keys()).containsExactly("C2");
    }

    @Test
    void nullsInTheWatermarkAreToldAfterTheGoodRows() {
        source.run("insert into ho_so values ('N', null, 9, 'x')");
        SourceTrouble trouble = Told.sensibly(hub.readsInVain(pull()), "table_nulls");
        assertThat(trouble.facts()).containsEntry("rows", "1");
        assertThat(hub.keys()).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void aWatermarkThatGoesBackIsTold() {
        hub.reads(pull());
        source.run("update ho_so set sua = '2026-02-01 08:00:00'");
        Told.sensibly(hub.readsInVain(pull()), "table_watermark_back");
    }

    @Test
    void anEmptiedTableIsNoTrouble() {
        hub.reads(pull());
        source.run("delete from ho_so");
        hub.reads(pull());
        assertThat(hub.keys()).hasSize(5);
    }

    @Test
    void aTimeInTheFutureDoesNotHideWhatComesBeforeIt() {
        source.run("insert into ho_so values ('Z', '2099-01-01 00:00:00', 9, 'x')");
        Told.sensibly(hub.readsInVain(pull()), "table_watermark_future");
        source.run("insert into ho_so values ('F', '2026-03-02 00:00:00', 10, 'x')");
        hub.readsInVain(pull());
        assertThat(hub.keys()).containsExactly("A", "B", "C", "D", "E", "F");
    }

    @Test
    void aKeyThatIsNoneIsTold() {
        SourceTrouble trouble = hub.readsInVain(
                source.pull(at(Duration.ZERO), "table", "ho_so", "key", "ten", "watermark", "sua", "columns", "ma"));
        Told.sensibly(trouble, "table_key_twice");
    }

    @Test
    void aColumnThatIsGoneIsToldWithTheOneThatWasMeant() {
        source.run("alter table ho_so rename column sua to sua_luc");
        SourceTrouble trouble = Told.sensibly(hub.readsInVain(pull("watermark", "sualuc")), "table_column_missing");
        assertThat(trouble.facts().get("didYouMean")).isEqualToIgnoringCase("sua_luc");
        trouble = hub.readsInVain(pull("watermark", "sua_luc", "columns", "ten, noi_dung"));
        assertThat(Told.sensibly(trouble, "table_column_missing").facts()).containsEntry("column", "noi_dung");
    }

    @Test
    void aTableThatIsNotThereIsToldWithTheOneThatWasMeant() {
        SourceTrouble trouble = Told.sensibly(hub.readsInVain(pull("table", "hoso")), "table_missing");
        assertThat(trouble.facts().get("didYouMean")).isEqualToIgnoringCase("ho_so");
    }

    @Test
    void sqlInANameIsAName() {
        String name = "ho so\"; drop table ho_so; --";
        Told.sensibly(hub.readsInVain(pull("table", name)), "table_missing");
        Told.sensibly(hub.readsInVain(pull("key", "ma; drop table ho_so")), "table_column_missing");
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        source.run(
                "create table " + quoted + " (\"Mã số\" varchar(9), sua timestamp)",
                "insert into " + quoted + " values ('A', '2026-03-01 08:00:00')");
        hub.reads(pull("table", name, "key", "Mã số"));
        assertThat(hub.texts("Mã số")).containsExactly("A");
        assertThat(hub.reads(pull()).rows).hasSize(6);
    }

    @Test
    void aViewInASchemaIsRead() {
        source.run("create schema bao_cao", "create view bao_cao.v as select * from ho_so where so < 3");
        assertThat(hub.reads(pull("table", "BAO_CAO.v")).keys()).containsExactly("A", "B");
    }

    @Test
    void aQueryIsRead() {
        TablePull pull = source.pull(
                at(Duration.ZERO),
                "query",
                "select ma, sua, so * 2 as gap from ho_so where so > 2 ;",
                "key",
                "ma",
                "watermark",
                "sua",
                "fetch",
                "1");
        hub.readsUntilKilled(pull, 1).reads(pull);
        assertThat(hub.keys()).containsExactly("C", "D", "E");
        assertThat(hub.texts("gap")).containsExactly("6", "8", "10");
        TablePull wrong = source.pull(at(Duration.ZERO), "query", "selct 1", "key", "ma", "watermark", "sua");
        Told.sensibly(hub.readsInVain(wrong), "table_query_refused");
    }

    @Test
    void withoutAWatermarkAllRowsAreReadEachTimeAndAKillLosesNone() {
        TablePull pull =
                source.pull(at(Duration.ZERO), "table", "ho_so", "key", "ma", "changed-by", "hash", "fetch", "2");
        hub.readsUntilKilled(pull, 2);
        assertThat(hub.keys()).containsExactly("A", "B", "C", "D");
        hub.reads(pull);
        assertThat(hub.keys()).containsExactly("A", "B", "C", "D", "E");
        assertThat(hub.bookmark().isStart()).isTrue();
        hub.forget();
        hub.readsUntilKilled(pull, 2);
        source.run("delete from ho_so where ma = 'E'");
        hub.forget();
        assertThat(hub.reads(pull).keys()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void aPlaceNamesTheKeyUnlessItIsPersonal() {
        hub.reads(pull());
        assertThat(hub.rows.get(0).place().toString()).isEqualToIgnoringCase("ho_so, ma=A");
        Hub other = new Hub().reads(pull("key-is-personal", "true"));
        assertThat(other.rows)
                .as("never by its number, which a good row has tomorrow")
                .extracting(row -> row.place().position())
                .allMatch(place -> place.matches("content [0-9a-f]{12}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherTableUnderTheSameNamesIsReadFromItsStart() {
        hub.reads(pull()).forget();
        source.run("create table ho_so_2 as select * from ho_so");
        assertThat(hub.reads(pull("table", "ho_so_2")).keys()).hasSize(5);
    }

    @Test
    void anOverlapOfTheWrongFormIsTold() {
        Told.sensibly(hub.readsInVain(pull("overlap", "5")), "table_overlap_form");
        Told.sensibly(hub.readsInVain(pull("watermark", "so", "overlap", "5m")), "table_overlap_form");
    }
}
