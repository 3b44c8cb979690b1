package vn.lienthong.connectors.nationalreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.ledger.ReportCase;
import vn.lienthong.ledger.ReportCell;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.ReportCellKey;
import vn.lienthong.simulator.ReportHabit;

/** Whatever happens here, there and on the way, one cycle finds every difference, and corrections end with none. */
class ReconciliationPropertyTest {
    private static final int OFFICES = 12;
    private static final int ROUNDS = 2;
    private static final int MOST_CORRECTIONS = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void noDifferenceStaysUndetectedAndCorrectionsEndWithNone(long seed, @TempDir Path folder) throws IOException {
        List<String> offices =
                IntStream.range(0, OFFICES).mapToObj(ReportProvince::office).toList();
        Random random = new Random(seed);
        try (ReportProvince province = new ReportProvince(folder, OFFICES)) {
            offices.forEach(office -> province.enter(office, random.nextInt(50), 1 + random.nextInt(50)));
            offices.forEach(province::complete);
            province.settle();
            Play play = new Play(province, random);
            int differences = 0;
            for (int round = 0; round < ROUNDS; round++) {
                play.trouble();
                offices.stream().filter(each -> random.nextInt(3) == 0).forEach(play::edit);
                play.correct(offices);
                offices.stream().filter(each -> random.nextInt(5) == 0).forEach(play::edit);
                offices.stream().filter(each -> random.nextInt(2) == 0).forEach(play::editThere);
                differences += play.detected(offices, province.cycle());
            }
            assertThat(differences)
                    .as("differences that were there to be found")
                    .isGreaterThan(OFFICES);

            province.system().noHabits();
            province.system().faults().off();
            for (int i = 0; i < MOST_CORRECTIONS && !play.allConfirmed(offices); i++) {
                play.correct(offices);
                province.cycle();
            }
            assertThat(play.allConfirmed(offices)).isTrue();
            assertThat(play.detected(offices, List.of())).isZero();
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** What happens here and there, and what people do about it. */
    private record Play(ReportProvince province, Random random) {
        void trouble() {
            for (ReportHabit habit : ReportHabit.values()) {
                province.system().habit(habit, 0.15);
            }
            province.system().faults().on(Fault.rate(FaultKind.CUT_AFTER_EFFECT, 0.1));
        }

        /** Zero, another figure, or nothing any more. */
        void edit(String office) {
            switch (random.nextInt(3)) {
                case 0 -> province.enter(office, 0, random.nextInt(3));
                case 1 -> province.enter(office, random.nextInt(50), random.nextInt(50));
                default -> province.enter(office, "BC.TYLE", 0, 0);
            }
        }

        void editThere(String office) {
            String indicator = ReportProvince.FIGURES.get(random.nextInt(ReportProvince.FIGURES.size()));
            BigDecimal value = random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(1000)) : null;
            province.system().edit(new ReportCellKey(office, ReportProvince.QUARTER, indicator), value);
        }

        /** What a diligent clerk and his superior do with what the cycle has found. */
        void correct(List<String> offices) {
            for (String office : offices) {
                ReportState state = province.report(office).state();
                if (state == ReportState.RESTATED) {
                    province.complete(office);
                } else if (state == ReportState.MISMATCH) {
                    province.push(province.report(office));
                }
            }
            province.settle();
        }

        /** How many cells stand there otherwise than approved; each of them has an open case, or it is known to be unknown. */
        int detected(List<String> offices, List<StoredReport.Place> unread) {
            int found = 0;
            List<String> undetected = new ArrayList<>();
            for (String office : offices) {
                StoredReport report = province.report(office);
                Set<String> open = province.rows().cases(report).stream()
                        .filter(each -> each.closedAt() == null)
                        .map(ReportCase::indicator)
                        .collect(Collectors.toSet());
                for (ReportCell cell : province.rows().cells(report, report.revision())) {
                    String indicator = cell.indicator().value();
                    boolean differs = !same(cell.value(), province.visible(office, indicator));
                    found += differs ? 1 : 0;
                    if (differs && !open.contains(indicator) && !unread.contains(report.place())) {
                        undetected.add(office + " " + indicator + " " + report.state());
                    }
                }
            }
            assertThat(undetected).isEmpty();
            return found;
        }

        boolean allConfirmed(List<String> offices) {
            return offices.stream().allMatch(each -> province.report(each).state() == ReportState.CONFIRMED);
        }
    }
}
