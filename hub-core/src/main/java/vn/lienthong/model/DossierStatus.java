package vn.lienthong.model;

/** State of a dossier as the national portal counts it, codes 1–10 (domain section 3.4). */
public enum DossierStatus {
    REGISTERED(1),
    RECEIVED(2),
    NOT_ACCEPTED(3),
    IN_PROCESS(4),
    SUPPLEMENT_REQUESTED(5),
    PAYMENT_REQUESTED(6),
    WITHDRAWN_BY_CITIZEN(7),
    STOPPED(8),
    COMPLETED(9),
    RESULT_RETURNED(10);

    private final int code;

    DossierStatus(int code) {
        this.code = code;
    }

    /** Code in the national portal's {@code TrangThaiHoSo}. */
    public int code() {
        return code;
    }
}
