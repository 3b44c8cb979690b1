package vn.lienthong.ledger;

/** Why a delivery stands where it stands; sentences in the text catalogue under {@code reason.<code>}. */
public final class Reasons {
    /** An earlier delivery of the same key cannot go. */
    public static final String BEHIND = "BEHIND";
    /** The receiving system does not know the organisation. */
    public static final String UNROUTABLE = "UNROUTABLE";
    /** The receiver refuses the content. */
    public static final String REFUSED = "REFUSED";
    /** The hub itself failed over this message. */
    public static final String DEFECT = "DEFECT";
    /** The answer was lost; the receiver is asked, or a person decides. */
    public static final String ANSWER_LOST = "ANSWER_LOST";
    /** The answer was lost; the receiver recognises repeats, so it is sent again under the same identity. */
    public static final String REPEATABLE = "REPEATABLE";
    /** The answer was lost, and the receiver can neither recognise repeats nor be asked. */
    public static final String CANNOT_ASK = "CANNOT_ASK";
    /** The receiver will take it later. */
    public static final String NOT_NOW = "NOT_NOW";

    private Reasons() {}
}
