package vn.lienthong.connectors.nationalreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.ReportCase;
import vn.lienthong.ledger.ReportEvent;
import vn.lienthong.ledger.ReportReading;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.OrgCode;
import vn.lienthong.report.Differences;
import vn.lienthong.report.Finding;
import vn.lienthong.report.ReportBook;
import vn.lienthong.report.Statement;
import vn.lienthong.simulator.ReportCellKey;
import vn.lienthong.simulator.ReportHabit;

/** A report from its figures to the receiver and back; each test has a commune of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportLifeTest {
    private ReportProvince province;
    private String commune = "";
    private int communes;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        province = new ReportProvince(folder, 15);
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
    void aReportIsApprovedByAnotherPersonAndReadBackCellByCell() {
        province.enter(commune, 0, 3);
        StoredReport sent = province.complete(commune);
        assertThat(sent.state()).isEqualTo(ReportState.SENT);
        province.settle();
        province.cycle();

        StoredReport report = province.report(commune);
        assertThat(report.state()).isEqualTo(ReportState.CONFIRMED);
        assertThat(province.rows().readings(report)).hasSize(4).allMatch(ReportReading::isEqual);
        assertThat(province.visible(commune, "BC.A")).isEqualByComparingTo("0");
        assertThat(province.rows().events(report))
                .extracting(ReportEvent::code, ReportEvent::actor)
                .containsExactly(
                        tuple("CHECKED", "p.mau"),
                        tuple("APPROVED", "t.mau"),
                        tuple("PUSHED", "p.mau"),
                        tuple("READ", "hub"));
    }

    @Test
    void whatIsMissingIsNotZeroAndASumThatDiffersIsAMistake() {
        province.enter(commune, "BC.TONG", 5, null);
        province.enter(commune, "BC.A", 2, null);
        province.enter(commune, "BC.TYLE", 0, 0);
        assertThat(findings(province.check(commune)))
                .containsExactly(Finding.Code.MISSING, Finding.Code.NO_DENOMINATOR);

        province.enter(commune, "BC.B", 2, null);
        StoredReport draft = province.check(commune);
        assertThat(draft.state()).isEqualTo(ReportState.DRAFT);
        assertThat(findings(draft)).containsExactly(Finding.Code.NO_DENOMINATOR, Finding.Code.SUM_DIFFERS);
        assertRefused("not_checked", () -> province.approve(draft));

        province.enter(commune, "BC.B", 3, null);
        assertThat(province.check(commune).state()).isEqualTo(ReportState.CHECKED);
    }

    @Test
    void nobodyApprovesWhatHePreparedNorActsOnWhatHeHasNotSeen() {
        province.enter(commune, 1, 3);
        StoredReport checked = province.check(commune);

        assertThatThrownBy(() -> province.desk().approve(checked.place(), checked.version(), ReportProvince.PREPARER))
                .isInstanceOfSatisfying(
                        HubFailure.class, e -> assertThat(e.code()).isEqualTo(FailureCode.FORBIDDEN));
        assertRefused(
                "changed_meanwhile",
                () -> province.desk().approve(checked.place(), checked.version() - 1, ReportProvince.APPROVER));
        province.desk().giveBack(checked.place(), checked.version(), new Act("t.mau", "Thiếu thuyết minh"));
        assertThat(province.report(commune).state()).isEqualTo(ReportState.RETURNED);
        assertRefused("not_approved", () -> province.push(province.report(commune)));
    }

    @Test
    void figuresThatChangedSinceTheyWereCheckedAreNotApproved() {
        province.enter(commune, 1, 3);
        StoredReport checked = province.check(commune);
        province.enter(commune, 2, 3);

        assertRefused("changed_since_checked", () -> province.approve(checked));
        assertThat(province.report(commune).state()).isEqualTo(ReportState.RESTATED);
        assertThat(province.complete(commune).revision()).isEqualTo(2);
    }

    @Test
    void aLateEditOpensACorrectionWithBeforeAndAfterAndIsApprovedAgain() {
        province.enter(commune, 1, 3);
        province.complete(commune);
        province.settle();
        province.cycle();
        province.enter(commune, 0, 3);
        province.cycle();

        StoredReport report = province.report(commune);
        assertThat(report.state()).isEqualTo(ReportState.RESTATED);
        List<ReportEvent> events = province.rows().events(report);
        assertThat(events.get(events.size() - 1).detail())
                .contains("{\"indicator\":\"BC.A\",\"before\":1.00,\"after\":0.00,");
        province.complete(commune);
        province.settle();
        province.cycle();
        assertThat(province.report(commune).state()).isEqualTo(ReportState.CONFIRMED);
        assertThat(province.visible(commune, "BC.A")).isEqualByComparingTo("0");
    }

    @Test
    void aValueThatIsTakenBackIsWithdrawnByName() {
        province.enter(commune, 1, 3);
        province.complete(commune);
        province.settle();
        province.enter(commune, 0, 0);
        province.cycle();
        province.complete(commune);
        province.settle();
        province.cycle();

        assertThat(province.report(commune).state()).isEqualTo(ReportState.CONFIRMED);
        assertThat(province.visible(commune, "BC.TYLE")).isNull();
        assertThat(province.visible(commune, "BC.TONG")).isEqualByComparingTo("0");
    }

    @Test
    void aStaleValueASilentRoundingAndARefusedCellAreCasesUntilTheyStandThereRightly() {
        province.enter(commune, 1, 2);
        province.system().habit(ReportHabit.ROUNDS, 1);
        province.complete(commune);
        province.settle();
        province.cycle();
        assertThat(cases())
                .extracting(ReportCase::indicator, ReportCase::kind, ReportCase::owner)
                .containsExactly(tuple("BC.TYLE", ReportReading.Kind.OTHER_VALUE, "p.mau"));

        province.system().noHabits();
        province.system().habit(ReportHabit.REFUSES, 1);
        again();
        assertThat(province.report(commune).state()).isEqualTo(ReportState.MISMATCH);
        assertThat(cases())
                .filteredOn(each -> each.closedAt() == null)
                .hasSize(4)
                .extracting(ReportCase::code)
                .containsOnly("DATA_ERROR");

        province.system().noHabits();
        again();
        assertThat(province.report(commune).state()).isEqualTo(ReportState.CONFIRMED);
        assertThat(cases()).isNotEmpty().allMatch(each -> each.closedAt() != null);
    }

    @Test
    void whatSomebodyChangesAtTheReceiverIsFoundByTheNextCycle() {
        province.enter(commune, 1, 3);
        province.complete(commune);
        province.settle();
        province.cycle();
        province.system().edit(new ReportCellKey(commune, ReportProvince.QUARTER, "BC.B"), new BigDecimal("99"));
        province.cycle();

        assertThat(province.report(commune).state()).isEqualTo(ReportState.MISMATCH);
        assertThat(cases()).extracting(ReportCase::visible).containsExactly(new BigDecimal("99"));
    }

    @Test
    void aLockedPeriodIsWaitedForAndAReportIsNotReadBeforeItIsThere() {
        province.system().lock(ReportProvince.QUARTER, true);
        province.enter(commune, 1, 3);
        StoredReport sent = province.complete(commune);
        assertRefused("not_arrived", () -> province.reconciliation().reconcile(sent.place(), ReportProvince.PREPARER));
        assertRefused("pushed_already", () -> province.push(sent));
        org.awaitility.Awaitility.await()
                .until(() -> province.node().ledger().archive().backlog().stream()
                        .anyMatch(each -> each.shownState(List.of()).equals("NOT_BEFORE")));

        province.system().lock(ReportProvince.QUARTER, false);
        province.node().clock().move(Duration.ofHours(2));
        province.settle();
        assertThat(province.reconciliation()
                        .reconcile(sent.place(), ReportProvince.PREPARER)
                        .state())
                .isEqualTo(ReportState.CONFIRMED);
    }

    @Test
    void thoseOnDutyAreToldBeforeTheDeadlineAndTheIncidentClosesByItself(@TempDir Path folder) throws IOException {
        try (ReportProvince two = new ReportProvince(folder, 2)) {
            Period ending = Period.containing(today(two), PeriodKind.QUARTER, Calendar.ND09)
                    .orElseThrow();
            LocalDate afterItsEnd = two.form().window(ending).until();
            two.node().clock().move(Duration.ofDays(ChronoUnit.DAYS.between(today(two), afterItsEnd)));
            two.node().ledger().upkeep().ensureMonths();
            two.deadlines().look();
            assertThat(incidents(two)).containsExactly("REPORTS_DUE open");
            String signal = Objects.requireNonNull(
                    two.node().ledger().endpoints().incidents(1).get(0).signal());
            Map<String, String> due = SourceSignal.find(signal).orElseThrow().facts();
            assertThat(LocalDate.parse(Objects.requireNonNull(due.get("day")))).isAfterOrEqualTo(afterItsEnd);
            assertThat(due).containsEntry("missing", "2");

            two.turnTo(ending);
            for (String each : List.of(ReportProvince.office(0), ReportProvince.office(1))) {
                two.enter(each, 1, 3);
                two.complete(each);
            }
            two.deadlines().look();
            assertThat(incidents(two)).containsExactly("REPORTS_DUE closed");
            assertThat(two.book().matrix(two.form(), ending))
                    .extracting(ReportBook.Line::timeliness)
                    .containsOnly(ReportBook.Timeliness.SENT_IN_TIME);
            assertThat(two.book().matrix(two.form(), ReportProvince.quarter()))
                    .extracting(ReportBook.Line::timeliness)
                    .containsOnly(ReportBook.Timeliness.OVERDUE);
            assertThat(two.book().statement(two.form(), ending).isComplete()).isFalse();
            two.settle();
            two.cycle();
            Statement statement = two.book().statement(two.form(), ending);
            assertThat(statement.equal()).isEqualTo(8).isEqualTo(statement.cells());
            assertThat(statement.isComplete()).isTrue();
        }
    }

    private static LocalDate today(ReportProvince in) {
        return LocalDate.ofInstant(in.node().clock().instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static List<String> incidents(ReportProvince in) {
        return in.node().ledger().endpoints().incidents(10).stream()
                .map(each -> each.code() + (each.closedAt() == null ? " open" : " closed"))
                .toList();
    }

    @Test
    void aReportThatStandsThereWronglyIsAnIncidentUntilItIsReadEqual(@TempDir Path folder) throws IOException {
        try (ReportProvince two = new ReportProvince(folder, 2)) {
            Differences differences = new Differences(two.node().ledger(), two::configuration);
            two.system().habit(ReportHabit.ROUNDS, 1);
            two.enter(ReportProvince.office(0), 1, 2);
            two.complete(ReportProvince.office(0));
            two.settle();
            two.cycle();
            differences.look();
            assertThat(incidents(two)).containsExactly("REPORTS_DIFFER open");

            two.system().noHabits();
            two.push(two.report(ReportProvince.office(0)));
            two.settle();
            two.cycle();
            differences.look();
            assertThat(incidents(two)).containsExactly("REPORTS_DIFFER closed");
        }
    }

    @Test
    void anOrganisationThatDoesNotReportIsRefused() {
        assertThatThrownBy(() -> province.desk()
                        .check(
                                province.form(),
                                OrgCode.of("H44"),
                                ReportProvince.quarter(),
                                0,
                                ReportProvince.PREPARER))
                .isInstanceOfSatisfying(
                        HubFailure.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::reason)
                                .containsExactly("not_a_reporter"));
    }

    private void again() {
        province.push(province.report(commune));
        province.settle();
        province.cycle();
    }

    private List<ReportCase> cases() {
        return province.rows().cases(province.report(commune));
    }

    private List<Finding.Code> findings(StoredReport report) {
        return province.book().findings(report).stream().map(Finding::code).toList();
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
