package vn.lienthong.failure;

/** Whose side a fault is on; the first thing an operator wants to know. */
public enum Side {
    /** The system that sent the message, or the person who wrote the file. */
    SENDER,
    /** The system that should receive the message. */
    PARTNER,
    /** The line between the hub and a partner. */
    NETWORK,
    /** The hub's own operators: a setting, a certificate, a missing right. */
    OPERATOR,
    /** The hub's makers: a defect. */
    US
}
