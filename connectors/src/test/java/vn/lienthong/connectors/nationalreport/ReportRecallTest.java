package vn.lienthong.connectors.nationalreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.ReportCase;
import vn.lienthong.ledger.ReportEvent;
import vn.lienthong.ledger.ReportReading;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.report.Change;
import vn.lienthong.report.Correction;
import vn.lienthong.report.Differences;
import vn.lienthong.report.ReportBook;
import vn.lienthong.simulator.ReportHabit;

/** What was sent and is not to stand: recalled as a whole, or corrected with its effect on the totals above. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportRecallTest {
    private static final Act RECALL = new Act("t.mau", "Gửi nhầm kỳ");

    private ReportProvince province;
    private String commune = "";
    private int communes;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        province = new ReportProvince(folder, 6);
    }

    @BeforeEach
    void calm() {
        province.system().noHabits();
        commune = ReportProvince.office(communes++);
    }

    @AfterAll
    void close() {
        province.close();
    }

    @Test
    void aRecalledReportIsGoneAtTheReceiverAndIsSentAgainOnlyWhenApprovedAgain() {
        confirmed();
        recall();
        StoredReport recalled = province.report(commune);
        assertThat(recalled.state()).isEqualTo(ReportState.RECALLED);
        for (String indicator : ReportProvince.FIGURES) {
            assertThat(province.visible(commune, indicator)).as(indicator).isNull();
        }
        assertThat(province.rows().readings(recalled))
                .hasSize(4)
                .allMatch(each -> each.acknowledged() && each.isEqual());
        assertThat(province.rows().cases(recalled)).isEmpty();
        assertThat(line().timeliness()).isEqualTo(ReportBook.Timeliness.OVERDUE);
        assertRefused("not_approved", () -> province.push(recalled));

        assertThat(province.complete(commune).revision()).isEqualTo(2);
        province.settle();
        province.cycle();
        assertThat(province.report(commune).state()).isEqualTo(ReportState.CONFIRMED);
        assertThat(province.rows().events(province.report(commune)))
                .extracting(ReportEvent::code)
                .contains("RECALLED");
        assertThat(province.system().effects())
                .contains("BC/" + commune + "/2021-Q1/1/RECALLED", "BC/" + commune + "/2021-Q1/2");
    }

    @Test
    void whatTheReceiverKeepsInSpiteOfARecallIsACaseAndAnIncidentUntilItIsGone() {
        Differences differences = new Differences(province.node().ledger(), province::configuration);
        confirmed();
        province.system().habit(ReportHabit.KEEPS_STALE, 1);
        recall();
        assertThat(province.report(commune).state()).isEqualTo(ReportState.RECALLED);
        assertThat(open())
                .hasSize(4)
                .extracting(ReportCase::kind, ReportCase::sent)
                .containsOnly(tuple(ReportReading.Kind.STILL_THERE, null));
        differences.look();
        assertThat(province.openIncidents()).contains("REPORTS_DIFFER");

        province.system().noHabits();
        recall();
        assertThat(open()).isEmpty();
        differences.look();
        assertThat(province.openIncidents()).doesNotContain("REPORTS_DIFFER");
    }

    @Test
    void onlyWhatStandsThereIsRecalledAndALockedPeriodIsWaitedFor() {
        province.enter(commune, 1, 3);
        StoredReport approved = province.approve(province.check(commune));
        assertRefused("not_there", () -> recall(approved));
        province.push(approved);
        province.settle();
        province.system().lock(ReportProvince.QUARTER, true);
        StoredReport recalled = recall(province.report(commune));
        org.awaitility.Awaitility.await()
                .until(() -> province.node().ledger().archive().backlog().stream()
                        .anyMatch(each -> each.shownState(List.of()).equals("NOT_BEFORE")));
        assertRefused("not_arrived", () -> recall(recalled));
        assertThat(province.visible(commune, "BC.TONG")).isEqualByComparingTo("4");

        province.system().lock(ReportProvince.QUARTER, false);
        province.node().clock().move(Duration.ofHours(2));
        province.settle();
        province.cycle();
        assertThat(province.visible(commune, "BC.TONG")).isNull();
    }

    @Test
    void aReportWhoseFiguresChangedMayBeRecalledBeforeItIsDrawnUpAgain() {
        confirmed();
        province.enter(commune, 2, 3);
        province.cycle();
        assertThat(province.report(commune).state()).isEqualTo(ReportState.RESTATED);
        recall();
        assertThat(province.report(commune).state()).isEqualTo(ReportState.RECALLED);
        assertThat(province.visible(commune, "BC.A")).isNull();
    }

    @Test
    void aCorrectionSaysWhatItAloneDoesToTheTotalsAboveAndIsClosedByWhoeverApprovesItAgain() {
        String other = ReportProvince.office(5);
        province.enter(other, 10, 30);
        confirmed();
        province.enter(commune, 0, 4);
        province.enter(other, 11, 29);
        province.cycle();

        Correction correction =
                province.book().corrections(province.report(commune)).get(0);
        assertThat(correction.isOpen()).isTrue();
        assertThat(correction.changes())
                .extracting(Change::indicator, each -> each.totals().size())
                .containsExactly(tuple("BC.A", 1), tuple("BC.B", 1), tuple("BC.TYLE", 1));
        Change.Total total = correction.changes().get(0).totals().get(0);
        assertThat(total.organisation()).isEqualTo("H44");
        // The other office has one more of its own since, which is no effect of this correction.
        BigDecimal now = province.total("BC.A");
        assertThat(total.after()).isEqualByComparingTo(now);
        assertThat(total.before()).isEqualByComparingTo(now.add(BigDecimal.ONE));

        province.complete(commune);
        assertThat(province.book().corrections(province.report(commune)).get(0).approvedBy())
                .isEqualTo("t.mau");
    }

    private void confirmed() {
        province.enter(commune, 1, 3);
        province.complete(commune);
        province.settle();
        province.cycle();
        assertThat(province.report(commune).state()).isEqualTo(ReportState.CONFIRMED);
    }

    private void recall() {
        recall(province.report(commune));
        province.settle();
        province.cycle();
    }

    private StoredReport recall(StoredReport report) {
        return province.desk().recall(report.place(), report.version(), RECALL);
    }

    private List<ReportCase> open() {
        return province.rows().cases(province.report(commune)).stream()
                .filter(each -> each.closedAt() == null)
                .toList();
    }

    private ReportBook.Line line() {
        return province.book().matrix(province.form(), ReportProvince.quarter()).stream()
                .filter(each -> each.organisation().code().value().equals(commune))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(String reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        HubFailure.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::reason)
                                .containsExactly(reason));
    }
}
