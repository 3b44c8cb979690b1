package vn.lienthong.simulator;

import java.util.function.Supplier;

/** A call at an agency's system. */
record AgencyWork(String service, Supplier<Answer> done) implements Work {
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
        return kind == FaultKind.SESSION_EXPIRED
                ? Answer.text(401, "session expired")
                : Answer.json(200, AgencyDesk.error(500));
    }
}
