package vn.lienthong.connectors.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.NationalPortalSimulator;

/**
 * One thing that goes wrong at a system outside.
 *
 * @param name of the connection that meets it
 * @param fault switched on at the simulator
 * @param base another address than the simulator's; {@code <port>} stands for its port
 * @param content what the message says beside its name
 */
record InjectedFault(
        String name,
        boolean atPortal,
        Optional<Fault> fault,
        Map<String, Object> settings,
        Optional<String> base,
        String content) {
    private static final Duration SLOW = Duration.ofSeconds(4);
    private static final Map<String, Object> ACCOUNT = Map.of(
            "username", NationalPortalSimulator.USERNAME,
            "password", NationalPortalSimulator.PASSWORD,
            "unit", NationalPortalSimulator.UNIT,
            "dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider");

    static InjectedFault portal(String name) {
        return new InjectedFault("portal-" + name, true, Optional.empty(), ACCOUNT, Optional.empty(), "");
    }

    /** A receiver that recognises repeats. */
    static InjectedFault webhook(String name) {
        return new InjectedFault(
                "webhook-" + name, false, Optional.empty(), Map.of("path", "/events"), Optional.empty(), "");
    }

    /** A receiver that can be asked whether it has something. */
    static InjectedFault askable(String name) {
        return webhook("askable-" + name)
                .with(Map.of("path", "/events", "repeatability", Repeatability.ASKABLE, "find-path", "/find"));
    }

    /** A receiver that neither recognises repeats nor can be asked. */
    static InjectedFault blind(String name) {
        return webhook("blind-" + name).with(Map.of("path", "/events", "repeatability", Repeatability.BLIND));
    }

    /** With it on at every call. */
    InjectedFault meets(FaultKind kind) {
        return meets(Fault.always(kind));
    }

    /** With it on at one service only. */
    InjectedFault meets(FaultKind kind, String service) {
        return meets(Fault.always(kind).at(service));
    }

    private InjectedFault meets(Fault injected) {
        Fault timed = injected.kind() == FaultKind.SLOW ? injected.withDelay(SLOW) : injected;
        return new InjectedFault(name, atPortal, Optional.of(timed), settings, base, content);
    }

    InjectedFault with(Map<String, Object> other) {
        return new InjectedFault(name, atPortal, fault, other, base, content);
    }

    InjectedFault withPassword(String wrong) {
        Map<String, Object> other = new HashMap<>(settings);
        other.put("password", wrong);
        return with(other);
    }

    InjectedFault at(String address) {
        return new InjectedFault(name, atPortal, fault, settings, Optional.of(address), content);
    }

    InjectedFault saying(String text) {
        return new InjectedFault(name, atPortal, fault, settings, base, text);
    }
}
