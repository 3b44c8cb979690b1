package vn.lienthong.alert;

/** One way by which people are told, such as e-mail. */
public interface AlertChannel {
    /** Names it in the ledger and to operators. */
    String name();

    /**
     * Returns when the other side has taken it, as far as the way lets anybody know. Called again with the same alert
     * when that is not certain.
     *
     * @throws NotTold when it has not
     */
    void tell(Alert alert);
}
