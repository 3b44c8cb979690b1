package vn.lienthong.ledger;

/** PostgreSQL refused a statement: a defect of ours or of the data; carries the SQLSTATE. */
final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    private final String sqlState;

    LedgerFault(String sqlState, Throwable cause) {
        super("PostgreSQL refused a statement, SQLSTATE " + sqlState, cause);
        this.sqlState = sqlState;
    }

    boolean isUniqueViolation() {
        return UNIQUE_VIOLATION.equals(sqlState);
    }
}
