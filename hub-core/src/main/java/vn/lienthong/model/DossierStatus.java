package vn.lienthong.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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

    private static final DossierStatus[] BY_CODE = values();

    private final int code;

    DossierStatus(int code) {
        this.code = code;
    }

    /** Code in the national portal's {@code TrangThaiHoSo}. */
    public int code() {
        return code;
    }

    public static Optional<DossierStatus> ofCode(int code) {
        return code >= 1 && code <= BY_CODE.length ? Optional.of(BY_CODE[code - 1]) : Optional.empty();
    }

    /**
     * Whether this state usually comes next after {@code earlier}, or is the same one. ASSUMED transitions of domain
     * section 3.4: an unusual one is accepted, kept and flagged, never refused.
     */
    public boolean mayFollow(DossierStatus earlier) {
        return this == earlier || earlier.usuallyNext().contains(this);
    }

    /** Whether somebody still works on the dossier, or has its result to hand over. */
    public boolean isOpen() {
        return switch (this) {
            case REGISTERED, RECEIVED, IN_PROCESS, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, COMPLETED -> true;
            case NOT_ACCEPTED, WITHDRAWN_BY_CITIZEN, STOPPED, RESULT_RETURNED -> false;
        };
    }

    private Set<DossierStatus> usuallyNext() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(RECEIVED, NOT_ACCEPTED, WITHDRAWN_BY_CITIZEN);
            case RECEIVED, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED -> EnumSet.of(IN_PROCESS);
            case IN_PROCESS ->
                EnumSet.of(SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, STOPPED, COMPLETED, WITHDRAWN_BY_CITIZEN);
            case COMPLETED -> EnumSet.of(RESULT_RETURNED);
            case NOT_ACCEPTED, WITHDRAWN_BY_CITIZEN, STOPPED, RESULT_RETURNED -> EnumSet.noneOf(DossierStatus.class);
        };
    }
}
