package vn.lienthong.console;

/** What comes first of what needs a person. */
enum Urgency {
    LEDGER_IN_DOUBT,
    SENDING_STOPPED,
    NOT_KNOWN,
    DEFECT,
    REFUSED,
    NOT_ANSWERING,
    ROWS,
    PAUSED
}
