package vn.lienthong.ledger;

/** PostgreSQL cannot be reached or has no room; nothing was promised, the caller may come again. */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
