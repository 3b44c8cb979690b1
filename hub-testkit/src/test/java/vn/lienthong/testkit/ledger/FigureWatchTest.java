package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.indicator.Period;
import vn.lienthong.registry.SharedData;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.shared.FigureWatch;
import vn.lienthong.shared.SharedPage;

/** Whoever follows the figures is told of each that changes, and of no other. */
class FigureWatchTest {
    private SharedStage stage;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        stage = new SharedStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void onlyWhatChangedIsToldAndZeroIsAValue() {
        FigureWatch watch = stage.watch();
        assertThat(watch.look().told()).isPositive();
        String then = stage.page(SharedData.INDICATORS, "0").next();
        assertThat(cell("BC06.TIEPNHAN/H44.05")).containsEntry("value", BigDecimal.ZERO);
        assertThat(cell("HT.LAN/H44.05")).containsEntry("value", null).containsEntry("absence", "MISSING");

        assertThat(watch.look().told()).as("nothing came in").isZero();
        stage.dossier(1, "H44.05");
        assertThat(watch.look().told()).isPositive();

        SharedPage changed = stage.page(SharedData.INDICATORS, then);
        assertThat(changed.rows())
                .extracting(row -> row.get("organisation"))
                .as("of the office and of the province above it")
                .containsOnly("H44", "H44.05");
        assertThat(cell("BC06.TIEPNHAN/H44.05")).containsEntry("value", BigDecimal.ONE);
        assertThat(watch.look().workedOut()).isEmpty();
    }

    @Test
    void onlyThePeriodsAndOrganisationsOfWhatCameInAreWorkedOutAnew() {
        FigureWatch watch = stage.watch();
        int all = watch.look().workedOut().size();

        stage.dossier(1, "H44.05");
        List<CellValue> some = watch.look().workedOut();
        assertThat(some.size()).isLessThan(all / 20);
        assertThat(places(some))
                .as("received on 2 March: its own month, quarter, half and year, of the office and the province")
                .containsExactlyInAnyOrder(
                        "H44 2026",
                        "H44 2026-9M",
                        "H44 2026-H1",
                        "H44 2026-M03",
                        "H44 2026-Q1",
                        "H44.05 2026",
                        "H44.05 2026-9M",
                        "H44.05 2026-H1",
                        "H44.05 2026-M03",
                        "H44.05 2026-Q1");
        assertThat(codes(some)).contains("BC06.TIEPNHAN").doesNotContain("TTHC.MUC3", "HT.LAN");

        stage.enter("HT.LAN", "H44.05", "2026-M02");
        List<CellValue> entered = watch.look().workedOut();
        assertThat(codes(entered)).containsExactly("HT.LAN");
        assertThat(places(entered)).contains("H44 2026-M02", "H44.05 2026-Q1").doesNotContain("H44.05 2026-M03");
    }

    @Test
    void aStockIsWorkedOutAnewForEveryPeriodAndOnlyForWhoeverItIsOf() {
        FigureWatch watch = stage.watchAt("2021-09-01T02:00:00Z");
        watch.look();
        stage.procedure("Đăng ký", "H44.05");

        List<CellValue> some = watch.look().workedOut();
        assertThat(codes(some)).contains("TTHC.MUC3").allMatch(code -> code.startsWith("TTHC."));
        assertThat(some).extracting(cell -> cell.organisation().code().value()).containsOnly("H44", "H44.05");
        assertThat(places(some)).contains("H44.05 2021-M08", "H44.05 2020");
    }

    @Test
    void whatIsToldBitByBitIsWhatIsToldAtOnce() {
        FigureWatch bitByBit = stage.watch();
        bitByBit.look();
        List<String> offices = List.of("H44.05", "H44.101", "H44.103", "H44");
        for (int i = 0; i < 40; i++) {
            // Keys come again: a dossier is told anew, for another office too.
            stage.dossier(i % 15, offices.get(i * 7 % offices.size()));
            if (i % 9 == 0) {
                stage.enter("HT.LAN", offices.get(i % offices.size()), "2026-M03");
                stage.procedure("Lần " + i, offices.get(i % offices.size()));
            }
            if (i % 3 == 0) {
                bitByBit.look();
            }
        }
        bitByBit.look();

        assertThat(stage.watch().look().told())
                .as("what a look at everything still finds")
                .isZero();
    }

    @Test
    void anEntryThatIsCommittedLateIsNotOverlooked() throws Exception {
        FigureWatch watch = stage.watch();
        watch.look();
        try (Connection late = stage.figures().fixture().database().getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(
                    "insert into indicator_entry (at, actor, reason, indicator, org, period, numerator,"
                            + " denominator, qualifier) values (now(), 'x', 'x', 'HT.LAN', 'H44.05', '2026-M03', 1, 2, 'EXACT')");
            stage.enter("HT.LAN", "H44.101", "2026-M03");
            watch.look();
            late.commit();
        }

        watch.look();
        assertThat(stage.watch().look().told()).isZero();
    }

    private static List<String> places(List<CellValue> cells) {
        return cells.stream()
                .map(cell -> cell.organisation().code() + " " + cell.period())
                .distinct()
                .toList();
    }

    private static List<String> codes(List<CellValue> cells) {
        return cells.stream()
                .map(cell -> cell.indicator().code().value())
                .distinct()
                .toList();
    }

    @Test
    void aCellThatIsNoMoreIsWithdrawnByName() {
        stage.watch().look();
        String then = stage.page(SharedData.INDICATORS, "0").next();

        int gone = stage.figures().ledger().figureNews().tell(List.of(), Set.of(period("2026-M03")));

        assertThat(gone).isPositive();
        assertThat(stage.page(SharedData.INDICATORS, then).rows())
                .hasSizeLessThanOrEqualTo(gone)
                .allSatisfy(row -> {
                    assertThat(row).containsEntry("value", null).containsEntry("absence", "WITHDRAWN");
                    assertThat(row).containsEntry("period", "2026-M03");
                });
    }

    @Test
    void whatIsToldWhileAnotherIsStillAtItGetsAHigherPlace() throws Exception {
        stage.watch().look();
        long before = stage.figures().ledger().shared().lastFigure();
        CompletableFuture<Integer> second;
        try (Connection first = stage.figures().fixture().database().getConnection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute("select last from figure_counter for update");
            statement.execute("update shared_figure set value = 7, absence = null, change = " + (before + 1)
                    + " where (indicator, org, period) = ('BC06.TIEPNHAN', 'H44', '2026-M03')");
            second = CompletableFuture.supplyAsync(
                    () -> stage.figures().ledger().figureNews().tell(List.of(), Set.of(period("2026-Q1"))));
            await().until(() -> stage.figures().fixture().somebodyWaits());
            assertThat(stage.page(SharedData.INDICATORS, Long.toString(before)).rows())
                    .isEmpty();
            statement.execute("update figure_counter set last = " + (before + 1));
            first.commit();
        }

        assertThat(second.get()).isPositive();
        assertThat(stage.page(SharedData.INDICATORS, Long.toString(before + 1)).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("period", "2026-Q1"));
    }

    private Map<String, @Nullable Object> cell(String indicatorAndOffice) {
        return stage.whole(SharedData.INDICATORS).entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(indicatorAndOffice + "/"))
                .filter(cell -> cell.getKey().endsWith("/2026-M03"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
