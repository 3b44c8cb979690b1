package vn.lienthong.registry;

/** Why a message goes to a connection, or why not; what comes nearest to going stands last. */
public enum Why {
    /** It wants messages of other types. */
    OTHER_TYPE,
    /** It wants messages of other senders. */
    OTHER_SENDER,
    /** The message concerns none of the offices that it is for. */
    OTHER_OFFICES,
    /** It takes what nobody else takes, and somebody does. */
    SERVED,
    /** It sent it. */
    ITS_OWN,
    GOES
}
