package vn.lienthong.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.registry.Right;

/** What people do with a report, and when it is offered. What is not offered is refused by the desk all the same. */
enum ReportAct {
    CHECK(Right.EDIT),
    APPROVE(Right.APPROVE),
    PUSH(Right.EDIT),
    RECONCILE(Right.EDIT),
    RETURN(Right.APPROVE),
    RECALL(Right.APPROVE);

    private final Right right;

    ReportAct(Right right) {
        this.right = right;
    }

    /** @throws HubFailure {@code NOT_FOUND} where there is no such act behind the door of that right */
    static ReportAct of(String name, Right right) {
        return Arrays.stream(values())
                .filter(act -> act.name().equals(name) && act.right == right)
                .findFirst()
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "act")));
    }

    static List<ReportAct> fitting(Optional<StoredReport> report, Person person) {
        return Arrays.stream(values())
                .filter(act -> person.rights().contains(act.right) && act.fits(report, person))
                .toList();
    }

    private boolean fits(Optional<StoredReport> report, Person person) {
        if (report.isEmpty()) {
            return this == CHECK;
        }
        ReportState state = report.get().state();
        return switch (this) {
            case CHECK -> !state.isApproved();
            case APPROVE ->
                state == ReportState.CHECKED && !report.get().preparedBy().equals(person.id());
            case PUSH -> state == ReportState.APPROVED || state == ReportState.MISMATCH;
            case RECONCILE -> state.isRead();
            case RETURN -> state == ReportState.CHECKED || state == ReportState.APPROVED;
            case RECALL ->
                state.isRead() || (state == ReportState.RESTATED && report.get().sentAt() != null);
        };
    }

    /** @param seen the version that whoever acts has seen */
    StoredReport on(ConsoleParts.Reports reports, ReportPlace place, int seen, Act act) {
        return switch (this) {
            case CHECK -> reports.desk().check(place.form(), place.office(), place.period(), seen, act);
            case APPROVE -> reports.desk().approve(place.stored(), seen, act);
            case PUSH -> reports.desk().push(place.stored(), seen, act);
            case RECONCILE -> reports.reconciliation().reconcile(place.stored(), act);
            case RETURN -> reports.desk().giveBack(place.stored(), seen, act);
            case RECALL -> reports.desk().recall(place.stored(), seen, act);
        };
    }

    /** Last part of the address that it is sent to. */
    public String door() {
        return right == Right.APPROVE ? "decisions" : "acts";
    }
}
