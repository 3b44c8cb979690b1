package vn.lienthong.simulator;

import java.util.function.Supplier;

/** A call at the reporting system. */
record ReportWork(String service, Supplier<Answer> done) implements Work {
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
                ? ReportSite.error(401, "SESSION_EXPIRED")
                : ReportSite.error(200, "DATA_ERROR");
    }
}
