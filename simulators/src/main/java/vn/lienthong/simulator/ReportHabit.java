package vn.lienthong.simulator;

/** What a reporting system may do wrong to a cell while it says that all is well. */
public enum ReportHabit {
    /** Says that it took the value and keeps the one that it had. */
    KEEPS_STALE,
    /** Says that it took the value and stores it without its decimals. */
    ROUNDS,
    /** Takes zero, or a withdrawal, for nothing to do. */
    SKIPS_ZERO,
    /** Refuses the cell and takes the others. */
    REFUSES,
    /** Leaves the cell out when it is read. */
    HIDES
}
