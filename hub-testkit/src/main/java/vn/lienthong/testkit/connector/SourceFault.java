package vn.lienthong.testkit.connector;

/** What is wrong with a source, seen from the connector. */
public enum SourceFault {
    /** Nobody answers, or nothing is there. */
    UNREACHABLE,
    /** It is there and does not let us in. */
    ACCESS_REFUSED,
    /** It says that it cannot serve now, or it answers that it failed. */
    FAILING,
    /** What it gives is not in the form agreed on. */
    GARBAGE,
    /** What it gives breaks off after some records. */
    CUT
}
