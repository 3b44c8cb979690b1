package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Sources that the hub reads. */
final class PullClauses {
    private static final int RECORDS = 1_250;
    private static final int MOST_IN_A_PORTION = 1_000;
    private static final String SOMEBODY = "Mẫu Đức";
    private static final Texts TEXTS = Texts.of("source");

    private final PullTck tck;

    PullClauses(PullTck tck) {
        this.tck = tck;
    }

    Stream<DynamicTest> all() {
        Stream<DynamicTest> sound = Stream.of(
                dynamicTest("its rows come all, each once, the oldest first", this::complete),
                dynamicTest("its rows come in portions that fit into memory", this::bounded),
                tck.stage().givesAgain()
                        ? dynamicTest(
                                "its rows and bookmarks are the same when it is read twice from the start", this::twice)
                        : dynamicTest("what was taken does not come again, and all else does", this::consumed),
                dynamicTest("what is new since the bookmark comes, and nothing is lost", this::news),
                dynamicTest("it goes on without a gap wherever it was killed", this::killed),
                dynamicTest("it stops when it is told to, and goes on from there", this::stopped),
                dynamicTest("an empty source is no trouble", this::empty),
                dynamicTest("a record that is none blocks no other", this::spoilt),
                dynamicTest("no place, no bookmark and no printed row tells personal data", this::discreet));
        return Stream.concat(
                sound,
                tck.stage().faults().stream()
                        .map(fault -> dynamicTest(
                                fault + " is told with a remedy, tells nobody's data, and costs no row",
                                () -> struck(fault))));
    }

    private void complete() {
        SourceReading reading = filled(RECORDS);
        assertThat(reading.read()).isEmpty();
        assertThat(reading.keys()).containsExactlyElementsOf(keys(RECORDS));
        assertThat(reading.rows())
                .allSatisfy(row ->
                        assertThat(SourceReading.text(row, SourceStage.NAME)).contains(SOMEBODY));
    }

    private void bounded() {
        SourceReading reading = filled(RECORDS);
        assertThat(reading.read()).isEmpty();
        assertThat(reading.portions()).allMatch(size -> size <= MOST_IN_A_PORTION);
    }

    private void twice() {
        SourceReading first = filled(RECORDS);
        SourceReading second = new SourceReading(tck);
        first.read();
        second.read();
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(second.bookmarks()).isEqualTo(first.bookmarks());
    }

    private void consumed() {
        SourceReading first = filled(RECORDS).stopsAfter(1);
        first.read();
        SourceReading second = new SourceReading(tck);
        second.read();
        assertThat(first.rows()).isNotEmpty();
        assertThat(Stream.concat(first.keys().stream(), second.keys().stream()))
                .containsExactlyElementsOf(keys(RECORDS));
    }

    private void news() {
        SourceReading reading = filled(RECORDS);
        reading.read();
        int known = reading.rows().size();
        assertThat(reading.read()).isEmpty();
        assertThat(keys(RECORDS))
                .containsAll(reading.keys().subList(known, reading.keys().size()));
        int again = reading.rows().size();
        tck.stage().holds(records(RECORDS + 2));
        assertThat(reading.read()).isEmpty();
        assertThat(reading.keys().subList(again, reading.keys().size())).contains(key(RECORDS), key(RECORDS + 1));
    }

    private void killed() {
        SourceReading whole = filled(RECORDS);
        whole.read();
        int takes = whole.takes();
        List<Integer> places =
                IntStream.of(0, 1, takes / 2, takes - 1).distinct().boxed().toList();
        for (int at : places) {
            SourceReading reading = filled(RECORDS).diesAt(at);
            reading.read();
            assertThat(reading.livesOn().read())
                    .as("after a kill at portion " + at)
                    .isEmpty();
            assertThat(distinct(reading.keys()))
                    .as("after a kill at portion " + at)
                    .containsExactlyElementsOf(keys(RECORDS));
        }
    }

    private void stopped() {
        SourceReading reading = filled(RECORDS).stopsAfter(1);
        assertThat(reading.read()).isEmpty();
        assertThat(reading.takes())
                .as("portions taken after the stop was known")
                .isLessThanOrEqualTo(2);
        assertThat(reading.livesOn().read()).isEmpty();
        assertThat(distinct(reading.keys())).containsExactlyElementsOf(keys(RECORDS));
    }

    private void empty() {
        SourceReading reading = filled(0);
        assertThat(reading.read()).isEmpty();
        assertThat(reading.rows()).isEmpty();
        tck.stage().holds(records(3));
        assertThat(reading.read()).isEmpty();
        assertThat(reading.keys()).containsExactlyElementsOf(keys(3));
    }

    private void spoilt() {
        SourceReading reading = filled(9);
        if (!tck.stage().spoil(4)) {
            return;
        }
        assertThat(reading.read()).isEmpty();
        List<String> others = new ArrayList<>(keys(9));
        others.remove(key(4));
        assertThat(reading.keys()).containsAll(others);
        assertThat(reading.rows())
                .as("the spoilt one is handed on, to be set aside")
                .hasSize(9);
    }

    private void discreet() {
        SourceReading reading = filled(9);
        reading.read();
        for (Row row : reading.rows()) {
            assertThat(row.place() + " " + row).doesNotContain(SOMEBODY);
        }
        assertThat(reading.bookmarks()).extracting(Bookmark::text).noneMatch(text -> text.contains(SOMEBODY));
    }

    private void struck(SourceFault fault) {
        SourceReading reading = filled(RECORDS);
        tck.stage().strike(fault);
        try {
            RuntimeException trouble = reading.read().orElseThrow(() -> new AssertionError("no trouble"));
            assertThat(trouble.toString()).doesNotContain(SOMEBODY);
            told(trouble);
        } finally {
            tck.stage().calm();
        }
        assertThat(reading.read()).as("after it was mended").isEmpty();
        assertThat(distinct(reading.keys())).containsExactlyElementsOf(keys(RECORDS));
    }

    private static void told(RuntimeException trouble) {
        if (trouble instanceof HttpFault fault) {
            assertThat(fault.signal()).isNotBlank();
            return;
        }
        SourceTrouble source = (SourceTrouble) trouble;
        for (Lang lang : Lang.values()) {
            for (String code : List.of("source." + source.reason(), "source." + source.reason() + ".remedy")) {
                assertThat(TEXTS.find(lang, code)).as(lang + " " + code).isPresent();
                assertThat(TEXTS.say(lang, code, source.facts()))
                        .doesNotContain("{")
                        .doesNotContain(SOMEBODY);
            }
        }
    }

    private SourceReading filled(int records) {
        tck.stage().calm();
        tck.stage().holds(records(records));
        return new SourceReading(tck);
    }

    private static List<Map<String, String>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.of(SourceStage.KEY, key(i), SourceStage.NAME, SOMEBODY + " " + i))
                .toList();
    }

    private static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(PullClauses::key).toList();
    }

    private static String key(int i) {
        return String.format("HS-%05d", i);
    }

    private static List<String> distinct(List<String> keys) {
        return keys.stream().distinct().toList();
    }
}
