package vn.lienthong.alert;

/** A channel did not take an alert; the message is a signal that says why, as in {@code Signals}. */
public final class NotTold extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotTold(String why, Throwable cause) {
        super(why, cause);
    }

    public NotTold(String why) {
        super(why);
    }

    /** Why, as far as an operator needs it. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
