package vn.lienthong.registry;

/** What a client of the hub's doors may do. */
public enum Right {
    /** Hand in messages for its sources. */
    SEND,
    /** Ask outside services, as entitlements.yaml allows. */
    ASK,
    /** See receipts, states and timelines, never a body. */
    READ_STATE,
    /** See bodies, which hold personal data. */
    READ_BODY,
    /** Retry, release, withdraw, skip deliveries. */
    RETRY,
    /** Have shared data, as sharing.yaml allows. */
    READ_SHARED,
    /** Change figures and drafts. */
    EDIT,
    /** Approve what another has entered. */
    APPROVE,
    /** Change the hub's own state: reload, stop, start. */
    ADMINISTER
}
