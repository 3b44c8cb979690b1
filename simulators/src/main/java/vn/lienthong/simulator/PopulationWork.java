package vn.lienthong.simulator;

import java.util.function.Supplier;

/** A question to the population database. */
record PopulationWork(String service, Supplier<Answer> done, Supplier<Answer> failed) implements Work {
    @Override
    public Answer perform() {
        return done.get();
    }

    @Override
    public boolean canSuffer(FaultKind kind) {
        return kind != FaultKind.DUPLICATE_ANSWER && kind != FaultKind.SESSION_EXPIRED;
    }

    @Override
    public Answer suffer(FaultKind kind) {
        return failed.get();
    }
}
