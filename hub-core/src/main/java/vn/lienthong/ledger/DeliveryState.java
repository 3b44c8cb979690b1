package vn.lienthong.ledger;

/**
 * State of one delivery. <i>Parked</i> is not stored with a delivery: a waiting delivery of a connection whose endpoint
 * is down is parked, and is shown so.
 */
public enum DeliveryState {
    /** Its turn comes as soon as its lane is free. */
    WAITING('W', false),
    /** The receiver will take it later, at a stated time. */
    NOT_BEFORE('N', true),
    /** Behind an earlier delivery of the same key that cannot go, or its receiver is not known. */
    HELD('H', true),
    /** Sent, the answer was lost: it is asked for at a stated time, or a person decides. */
    UNKNOWN('U', true),
    /** Refused for its content: a person decides. */
    QUARANTINED('Q', true),
    /** The receiver has it. Final. */
    DELIVERED('D', false),
    /** A person decided that it is not to go. Final. */
    WITHDRAWN('X', false);

    private final char code;
    private final boolean blocksItsKey;

    DeliveryState(char code, boolean blocksItsKey) {
        this.code = code;
        this.blocksItsKey = blocksItsKey;
    }

    String code() {
        return String.valueOf(code);
    }

    /** Whether later deliveries of the same key must wait behind it. */
    public boolean blocksItsKey() {
        return blocksItsKey;
    }

    public boolean isFinal() {
        return this == DELIVERED || this == WITHDRAWN;
    }

    static DeliveryState ofCode(String code) {
        for (DeliveryState state : values()) {
            if (state.code == code.charAt(0)) {
                return state;
            }
        }
        throw new IllegalStateException("delivery state '" + code + "' in the ledger is not known");
    }
}
