package vn.lienthong.connectors.nationalreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.EventDoor;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.Day;
import vn.lienthong.model.IndicatorReport;
import vn.lienthong.model.OrgCode;
import vn.lienthong.testkit.ledger.VisitBook;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.EventReader;

/** Every way to the receiver that goes round an approval or leaves the lineage out is tried, and none is open. */
class NoPushWithoutApprovalTest {
    private static final String COMMUNE = ReportProvince.office(0);

    private ReportProvince province;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        province = new ReportProvince(folder, 1);
        province.enter(COMMUNE, 1, 3);
    }

    @AfterEach
    void close() {
        assertThat(province.system().effects()).isEmpty();
        province.close();
    }

    @Test
    void theDeskPushesNothingThatIsNotApproved() {
        StoredReport checked = province.check(COMMUNE);
        assertThatThrownBy(() -> province.push(checked)).isInstanceOf(HubFailure.class);
        StoredReport returned = province.desk().giveBack(checked.place(), checked.version(), ReportProvince.APPROVER);
        assertThatThrownBy(() -> province.push(returned)).isInstanceOf(HubFailure.class);
        assertThat(province.report(COMMUNE).state()).isEqualTo(ReportState.RETURNED);
    }

    @Test
    void theLedgerKeepsNoPushOfARevisionThatNobodyApproved() {
        StoredReport checked = province.check(COMMUNE);

        assertThatThrownBy(() -> province.node()
                        .execute("insert into report_push (report, revision, attempt, at, actor, message) values ("
                                + checked.number() + ", 1, 1, now(), 'x', 'x')"))
                .hasMessageContaining("report_push_report_revision_fkey");
    }

    @Test
    void whatIsApprovedIsNeverAnotherThingAfterwardsAndNoCellIsWithoutLineage() {
        province.approve(province.check(COMMUNE));

        assertThatThrownBy(() -> province.node().execute("update report_cell set value = 7"))
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> province.node().execute("delete from report_cell"))
                .hasMessageContaining("frozen");
        for (String column : List.of("source", "position", "as_of", "definition")) {
            assertThatThrownBy(() -> province.node()
                            .execute("insert into report_cell select report, 2, 'X', place, unit, value, absence,"
                                    + " numerator, denominator, qualifier, definition, source, position, as_of"
                                            .replaceFirst(column, "null")
                                    + " from report_cell limit 1"))
                    .hasMessageContaining("not-null");
        }
    }

    @Test
    void noDoorTakesAReportFromOutside() {
        IndicatorReport forged = new IndicatorReport(
                "BC",
                1,
                OrgCode.of(COMMUNE),
                ReportProvince.QUARTER,
                Day.of("2020-12-15"),
                Day.of("2021-03-14"),
                1,
                "p.mau",
                "t.mau",
                province.node().clock().instant(),
                List.of(),
                null);
        EventDoor door = new EventDoor(
                EventReader.standard(),
                province::configuration,
                province.node().ledger().intake(),
                new Doorkeeper(new VisitBook(), province.node().ledger().refusals()));

        Answer answer = door.receive(
                        new Caller("http", "ke-gia", Set.of("bao-cao-quoc-gia")),
                        "application/json",
                        Map.of(
                                "ce-specversion", "1.0",
                                "ce-id", "m-1",
                                "ce-source", "bao-cao-quoc-gia",
                                "ce-type", "vn.lienthong.indicator-report.v1"),
                        Canonical.standard().bytes(forged))
                .get(0);
        assertThat(((Answer.Refused) answer).failure().problems())
                .extracting(FieldProblem::reason)
                .containsExactly("approved_here_only");
    }

    @Test
    void whatGoesOutSaysWhoApprovedItAndWhereEachValueComesFrom() {
        province.system().lock(ReportProvince.QUARTER, true);
        StoredReport sent = province.complete(COMMUNE);
        StoredMessage stored = sent.messageNumber()
                .flatMap(province.node().ledger().archive()::find)
                .orElseThrow();
        IndicatorReport report = (IndicatorReport) Canonical.standard().read(stored.type(), stored.payload());

        assertThat(report.approvedBy()).isEqualTo("t.mau").isNotEqualTo(report.preparedBy());
        assertThat(report.values())
                .hasSize(4)
                .allMatch(value -> value.lineage().source().equals("Mẫu")
                        && value.lineage().definition() == 1);
    }
}
