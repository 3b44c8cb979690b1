package vn.lienthong.simulator;

/** One call that was read and is not yet done. */
interface Work {

    /** Name of the service that faults can aim at. */
    String service();

    Answer perform();

    /** Whether this kind of fault has a meaning for the call. */
    boolean canSuffer(FaultKind kind);

    /** The answer in the system's own form for {@code ERROR_200}, {@code SESSION_EXPIRED}, {@code DUPLICATE_ANSWER}. */
    Answer suffer(FaultKind kind);
}
