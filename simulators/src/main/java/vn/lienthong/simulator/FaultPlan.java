package vn.lienthong.simulator;

import java.util.List;

/**
 * Faults that strike at random, repeatably: the same seed gives the same sequence of decisions over the calls in order
 * of arrival.
 */
public record FaultPlan(long seed, List<Fault> faults) {
    public FaultPlan {
        faults = List.copyOf(faults);
        if (faults.stream().mapToDouble(Fault::rate).sum() > 1) {
            throw new IllegalArgumentException("the rates of a fault plan add up to more than 1");
        }
    }

    public static FaultPlan of(long seed, Fault... faults) {
        return new FaultPlan(seed, List.of(faults));
    }
}
