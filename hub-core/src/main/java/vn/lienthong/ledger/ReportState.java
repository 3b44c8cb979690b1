package vn.lienthong.ledger;

/** Where a report stands. */
public enum ReportState {
    /** Drawn up, with mistakes that the checks found. */
    DRAFT,
    /** Drawn up and without mistakes: another person may approve it. */
    CHECKED,
    /** Given back to whoever prepares it. */
    RETURNED,
    /** Approved and frozen; not on its way yet. */
    APPROVED,
    /** Handed over for delivery. */
    SENT,
    /** Read back: every cell stands there as it was approved. */
    CONFIRMED,
    /** Read back: some cell stands there otherwise. */
    MISMATCH,
    /** What it rests on has changed since it was checked: it is to be drawn up again. */
    RESTATED,
    /** Taken back: nothing of it is to stand at the receiver any more. */
    RECALLED;

    /** Whether the receiver was given this revision. */
    public boolean isPushed() {
        return switch (this) {
            case SENT, CONFIRMED, MISMATCH -> true;
            case DRAFT, CHECKED, RETURNED, APPROVED, RESTATED, RECALLED -> false;
        };
    }

    /** Whether the receiver is read: what was handed over has to be there, what was taken back has to be gone. */
    public boolean isRead() {
        return this == RECALLED || isPushed();
    }

    /** Whether the present revision is approved. */
    public boolean isApproved() {
        return this == APPROVED || isPushed();
    }
}
