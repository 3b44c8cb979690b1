package vn.lienthong.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The switchboard of a simulator: which faults are on. Several may be on together; one random number a call decides, so
 * their rates add up.
 */
public final class Faults {
    private static final String ALGORITHM = "L64X128MixRandom";

    private final Gate gate;
    private final List<Fault> active = new ArrayList<>();
    private final Map<FaultKind, Long> struck = new EnumMap<>(FaultKind.class);
    private RandomGenerator random;
    private boolean doorClosed;

    Faults(Gate gate, long seed) {
        this.gate = gate;
        this.random = seeded(seed);
    }

    /** Switches the fault on beside those that are on. */
    public synchronized void on(Fault fault) {
        active.add(fault);
        moveDoor();
    }

    /** Switches the fault on for every call until it is switched off. */
    public void on(FaultKind kind) {
        on(Fault.always(kind));
    }

    /** Switches all faults off, then those of the plan on, with its seed. */
    public synchronized void follow(FaultPlan plan) {
        active.clear();
        active.addAll(plan.faults());
        random = seeded(plan.seed());
        moveDoor();
    }

    /** Switches all faults off; the door is open again when this returns. */
    public synchronized void off() {
        active.clear();
        moveDoor();
    }

    public synchronized void off(FaultKind kind) {
        active.removeIf(fault -> fault.kind() == kind);
        moveDoor();
    }

    public synchronized List<Fault> active() {
        return List.copyOf(active);
    }

    /** How many calls each kind has struck; refused connections are not calls. */
    public synchronized Map<FaultKind, Long> struck() {
        return Map.copyOf(struck);
    }

    /** The fault that strikes this call. */
    synchronized Optional<Fault> strike(Work work) {
        if (active.isEmpty()) {
            return Optional.empty();
        }
        double dice = random.nextDouble();
        for (Fault fault : active) {
            if (!fault.mayStrike(work)) {
                continue;
            }
            if (dice < fault.rate()) {
                countDown(fault);
                return Optional.of(fault);
            }
            dice -= fault.rate();
        }
        return Optional.empty();
    }

    private void countDown(Fault fault) {
        struck.merge(fault.kind(), 1L, Long::sum);
        fault.leftAfterOne().ifPresent(left -> {
            int place = active.indexOf(fault);
            if (left == 0) {
                active.remove(place);
            } else {
                active.set(place, fault.withLimit(left));
            }
        });
    }

    private void moveDoor() {
        boolean close = active.stream().anyMatch(Fault::closesTheDoor);
        if (close == doorClosed) {
            return;
        }
        doorClosed = close;
        if (close) {
            gate.close();
        } else {
            gate.open();
        }
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of(ALGORITHM).create(seed);
    }
}
