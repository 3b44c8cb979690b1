package vn.lienthong.simulator;

import java.util.function.Supplier;

/** A call at the indicator store. */
record StoreWork(String service, Supplier<Answer> done) implements Work {
    private static final int LOGGED_OUT = 401;
    private static final int DATA_ERROR = 500;

    @Override
    public Answer perform() {
        return done.get();
    }

    @Override
    public boolean canSuffer(FaultKind kind) {
        return kind != FaultKind.DUPLICATE_ANSWER;
    }

    @Override
    public Answer suffer(FaultKind kind) {
        return StoreSite.said(kind == FaultKind.SESSION_EXPIRED ? LOGGED_OUT : DATA_ERROR);
    }
}
