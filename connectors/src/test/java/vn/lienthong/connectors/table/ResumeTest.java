package vn.lienthong.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Wherever a reading is killed, and however many rows share a watermark, each row is handed on once. */
class ResumeTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 8, 0);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), ZoneOffset.UTC);

    @Property(tries = 120)
    void noGapAndNoRepeatByTime(
            @ForAll @Size(max = 60) List<@IntRange(max = 8) Integer> minutes,
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> kills,
            @ForAll @IntRange(min = 1, max = 4) int fetch,
            @ForAll @IntRange(max = 6) int overlap)
            throws SQLException {
        try (Source source = table(minutes)) {
            TablePull pull = source.pull(
                    CLOCK,
                    "table",
                    "t",
                    "key",
                    "ma,phu",
                    "watermark",
                    "sua",
                    "fetch",
                    fetch + "",
                    "overlap",
                    overlap + "m");
            allOnce(pull, kills, minutes.size());
        }
    }

    @Property(tries = 60)
    void noGapAndNoRepeatByNumber(
            @ForAll @Size(max = 60) List<@IntRange(max = 8) Integer> numbers,
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> kills,
            @ForAll @IntRange(min = 1, max = 4) int fetch,
            @ForAll @IntRange(max = 3) int overlap)
            throws SQLException {
        try (Source source = table(numbers)) {
            TablePull pull = source.pull(
                    CLOCK,
                    "table",
                    "t",
                    "key",
                    "ma,phu",
                    "watermark",
                    "so",
                    "fetch",
                    fetch + "",
                    "overlap",
                    overlap + "");
            allOnce(pull, kills, numbers.size());
        }
    }

    private static void allOnce(TablePull pull, List<Integer> kills, int rows) {
        Hub hub = new Hub();
        kills.forEach(after -> hub.readsUntilKilled(pull, after));
        hub.reads(pull).reads(pull);
        List<String> all = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
        assertThat(hub.texts("STT")).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Source table(List<Integer> marks) throws SQLException {
        Source source = Source.h2().run("create table t (stt int, ma int, phu varchar(9), sua timestamp, so bigint)");
        try (PreparedStatement insert = source.agency().prepareStatement("insert into t values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < marks.size(); i++) {
                insert.setInt(1, i);
                insert.setInt(2, i % 3);
                insert.setString(3, "k" + (i * 7 % 101));
                insert.setObject(4, START.plusMinutes(marks.get(i)));
                insert.setLong(5, marks.get(i));
                insert.execute();
            }
        }
        return source;
    }
}
