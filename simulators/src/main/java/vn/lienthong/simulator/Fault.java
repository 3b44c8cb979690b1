package vn.lienthong.simulator;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fault that is switched on: how often it strikes, how many times at most, and whom.
 *
 * @param rate share of the calls that it strikes, above 0 and at most 1
 * @param limit how many calls it strikes before it is over; null until switched off
 * @param delay how late the answer comes, with any kind
 * @param only name of the one service that it strikes ({@code login}, {@code DongBoHoSoMC} …); null for all
 */
public record Fault(
        FaultKind kind,
        double rate,
        @Nullable Integer limit,
        Duration delay,
        @Nullable String only) {
    private static final Duration SLOW_ANSWER = Duration.ofSeconds(30);

    public Fault {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate of fault " + kind + " must be above 0 and at most 1");
        }
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("count of fault " + kind + " must be at least 1");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay of fault " + kind + " is negative");
        }
    }

    /** Strikes every call until it is switched off. */
    public static Fault always(FaultKind kind) {
        return new Fault(kind, 1, null, kind == FaultKind.SLOW ? SLOW_ANSWER : Duration.ZERO, null);
    }

    public static Fault once(FaultKind kind) {
        return times(kind, 1);
    }

    public static Fault times(FaultKind kind, int count) {
        return always(kind).withLimit(count);
    }

    public static Fault rate(FaultKind kind, double rate) {
        return always(kind).withRate(rate);
    }

    public Fault withRate(double changed) {
        return new Fault(kind, changed, limit, delay, only);
    }

    public Fault withLimit(int changed) {
        return new Fault(kind, rate, changed, delay, only);
    }

    public Fault withDelay(Duration changed) {
        return new Fault(kind, rate, limit, changed, only);
    }

    /** The same fault, striking only the named service. */
    public Fault at(String service) {
        return new Fault(kind, rate, limit, delay, service);
    }

    /** True when the listener itself is to be closed, so that connections are refused. */
    boolean closesTheDoor() {
        return kind == FaultKind.DOWN && rate == 1 && limit == null && only == null;
    }

    boolean mayStrike(Work work) {
        return (only == null || only.equals(work.service())) && work.canSuffer(kind);
    }

    Optional<Integer> leftAfterOne() {
        return limit == null ? Optional.empty() : Optional.of(limit - 1);
    }
}
