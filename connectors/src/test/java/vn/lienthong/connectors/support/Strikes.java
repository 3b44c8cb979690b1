package vn.lienthong.connectors.support;

import java.time.Duration;
import java.util.List;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.Faults;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.Simulator.Where;

/** Faults of the kit as faults of the simulators. */
public final class Strikes {
    private static final Duration SLOW = Duration.ofMillis(1500);

    private Strikes() {}

    /** Switches a fault on; {@code changes} are the services that change something. */
    public static void on(Faults faults, Fault fault, Where where, List<String> changes) {
        vn.lienthong.simulator.Fault strike = vn.lienthong.simulator.Fault.always(kind(fault));
        vn.lienthong.simulator.Fault timed = fault == Fault.SLOW ? strike.withDelay(SLOW) : strike;
        switch (where) {
            case EVERY_CALL -> faults.on(timed);
            case THE_CHANGE -> changes.forEach(service -> faults.on(timed.at(service)));
        }
    }

    private static FaultKind kind(Fault fault) {
        return switch (fault) {
            case DOWN -> FaultKind.DOWN;
            case SLOW -> FaultKind.SLOW;
            case CUT_AFTER_EFFECT -> FaultKind.CUT_AFTER_EFFECT;
            case CUT_BEFORE_EFFECT -> FaultKind.CUT_BEFORE_EFFECT;
            case HTTP_401 -> FaultKind.HTTP_401;
            case HTTP_429 -> FaultKind.HTTP_429;
            case HTTP_500 -> FaultKind.HTTP_500;
            case HTTP_502 -> FaultKind.HTTP_502;
            case HTTP_503 -> FaultKind.HTTP_503;
            case ERROR_IN_200 -> FaultKind.ERROR_200;
            case GARBAGE -> FaultKind.GARBAGE;
            case PAGE_IN_200 -> FaultKind.HTML_200;
        };
    }
}
