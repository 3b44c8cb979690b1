package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Row;
import vn.lienthong.door.Comparison;
import vn.lienthong.door.Trial;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.wire.Canonical;

/** Rows are kept as they came, for some days, and a changed mapping is tried on them. */
class RecordedRowsTest {
    private static final String NAME = PolledInstallation.NAME;

    private final LedgerFixture hub = new LedgerFixture(1, NAME);
    private final PolledSource source = new PolledSource();
    private final PolledInstallation installation;

    RecordedRowsTest(@TempDir Path folder) throws IOException {
        installation = new PolledInstallation(folder, source);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void goodAndBadRowsAreKeptAsTheyCameOnceAndOnlyWhereTheFileLetsThem() {
        source.has("H44-260305-0007|A|", "không phải số|B|");
        poll();
        hub.execute("delete from bookmark");
        source.has("H44-260305-0007|A|");
        poll();
        assertThat(kept()).extracting(row -> row.columns().get("NoiDung")).containsExactly("A", "B");
        assertThat(kept().toString()).doesNotContain("không phải");

        installation.with("keep-rows: 0");
        source.has("H44-260305-0008|C|");
        poll();
        assertThat(kept()).hasSize(2);
    }

    @Test
    void theyAreForgottenAfterAsManyDaysAsTheFileSays() {
        source.has("H44-260305-0007|A|");
        poll();
        LocalDate day = today();
        hub.clock().move(Duration.ofDays(6));
        hub.ledger().recorded().forget(Map.of(NAME, 7), today());
        assertThat(hub.ledger().recorded().of(NAME, day)).hasSize(1);
        hub.clock().move(Duration.ofDays(1));
        hub.ledger().recorded().forget(Map.of(NAME, 7), today());
        assertThat(hub.ledger().recorded().of(NAME, day)).isEmpty();
    }

    @Test
    void twoVersionsOfAFileAreComparedFieldByFieldValueByValueAndProblemByProblem() {
        source.has("H44-260305-0007|2|", "H44-260305-0008|2|", "H44-260305-0009|9|", "không phải số|2|");
        poll();
        Configuration running = installation.configuration().current();
        installation.content("{column: NoiDung, codes: {\"2\": Đang xử lý}}");
        Configuration changed = installation.configuration().current();

        Comparison comparison = new Comparison();
        kept().forEach(row -> comparison.add(verdict(running, row), verdict(changed, row)));
        assertThat(comparison.rows()).isEqualTo(4);
        assertThat(comparison.goodBefore()).isEqualTo(3);
        assertThat(comparison.goodAfter()).isEqualTo(2);
        assertThat(comparison.lost()).isEqualTo(1);
        assertThat(comparison.fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("content");
            assertThat(field.rows()).isEqualTo(4);
            assertThat(field.changes().get(0).getKey()).isEqualTo(new Comparison.Change("2", "Đang xử lý"));
            assertThat(field.changes().get(0).getValue()).isEqualTo(3);
        });
        assertThat(comparison.problems()).hasSize(1);
        comparison.problems().forEach((problem, counts) -> {
            assertThat(problem.path()).isEqualTo("NoiDung");
            assertThat(counts).containsExactly(0, 1);
        });

        Comparison same = new Comparison();
        kept().forEach(row -> same.add(verdict(running, row), verdict(running, row)));
        assertThat(same.fields()).isEmpty();
        assertThat(same.problems()).isEmpty();
    }

    private Trial.Verdict verdict(Configuration configuration, Row row) {
        Mapping mapping = configuration
                .findConnection(NAME)
                .flatMap(ConnectionConfig::mapping)
                .orElseThrow();
        return new Trial(Canonical.standard(), configuration, today()).of(NAME, mapping, row);
    }

    private List<Row> kept() {
        return hub.ledger().recorded().of(NAME, today()).stream()
                .map(Comparison::row)
                .toList();
    }

    private LocalDate today() {
        return hub.ledger().intake().today();
    }

    private void poll() {
        installation.poll(hub, new VisitBook());
    }
}
