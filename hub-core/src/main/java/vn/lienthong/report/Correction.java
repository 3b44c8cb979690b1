package vn.lienthong.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.ReportEvent;

/**
 * Figures of a report changed after they were checked: opened by the hub, closed when another revision is approved.
 *
 * @param revision the one that they were checked in
 * @param approvedBy whoever approved what is said now
 */
public record Correction(
        Instant openedAt,
        int revision,
        List<Change> changes,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy) {
    public Correction {
        changes = List.copyOf(changes);
    }

    public boolean isOpen() {
        return approvedAt == null;
    }

    /** As a report's events tell them, oldest first. */
    static List<Correction> of(List<ReportEvent> events) {
        List<Correction> corrections = new ArrayList<>();
        for (ReportEvent event : events) {
            switch (event.code()) {
                case "RESTATED" ->
                    corrections.add(
                            new Correction(event.at(), event.revision(), Told.changes(event.detail()), null, null));
                case "APPROVED" -> corrections.replaceAll(each -> each.isOpen() ? each.approved(event) : each);
                default -> {}
            }
        }
        return List.copyOf(corrections);
    }

    private Correction approved(ReportEvent event) {
        return new Correction(openedAt, revision, changes, event.at(), event.actor());
    }
}
