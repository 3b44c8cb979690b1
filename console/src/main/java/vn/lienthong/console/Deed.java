package vn.lienthong.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Desk;

/** What a person may do with a delivery. */
enum Deed {
    /** Tries it again; what is in doubt is asked for first. */
    RETRY,
    /** The receiver has it. */
    CONFIRM,
    /** The receiver does not have it: sent without asking. */
    SEND_AGAIN,
    /** Held ones go on. */
    RELEASE,
    /** Not to go; those behind go on. */
    SKIP,
    /** Not to go; those behind stay held. */
    WITHDRAW;

    /** What makes sense in a state, in the order in which it is offered. */
    static List<Deed> fitting(DeliveryState state) {
        return switch (state) {
            case QUARANTINED -> List.of(RETRY, SKIP, WITHDRAW);
            case UNKNOWN -> List.of(RETRY, CONFIRM, SEND_AGAIN, SKIP, WITHDRAW);
            case HELD -> List.of(RELEASE, SKIP, WITHDRAW);
            case NOT_BEFORE -> List.of(RETRY, SKIP);
            case WAITING, DELIVERED, WITHDRAWN -> List.of();
        };
    }

    /** A set of these is tried again in waves. */
    static boolean inWaves(DeliveryState state) {
        return state == DeliveryState.QUARANTINED || state == DeliveryState.UNKNOWN;
    }

    /** What is done with some of a set at once: a retry goes in waves where it can. */
    static List<Deed> byHand(DeliveryState state) {
        return fitting(state).stream()
                .filter(deed -> deed != RETRY || !inWaves(state))
                .toList();
    }

    static Deed of(String path) {
        return Arrays.stream(values())
                .filter(deed -> deed.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "act")));
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DeliveryState on(Desk desk, DeliveryRef ref, Act act) {
        return switch (this) {
            case RETRY -> desk.retry(ref, act);
            case CONFIRM -> desk.confirm(ref, act);
            case SEND_AGAIN -> desk.sendAgain(ref, act);
            case RELEASE -> desk.release(ref, act);
            case SKIP -> desk.skip(ref, act);
            case WITHDRAW -> desk.withdraw(ref, act);
        };
    }
}
