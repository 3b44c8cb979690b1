package vn.lienthong.simulator.onestop;

import java.util.concurrent.atomic.LongAdder;

/** Counts what became of the events. */
final class Tally {
    private final LongAdder receipts = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder resent = new LongAdder();
    private final LongAdder waits = new LongAdder();

    void receipt() {
        receipts.increment();
    }

    void refusal() {
        refused.increment();
    }

    void lostAnswer() {
        resent.increment();
    }

    void waited() {
        waits.increment();
    }

    SendReport report() {
        return new SendReport(receipts.sum(), refused.sum(), resent.sum(), waits.sum());
    }
}
