package vn.lienthong.bench.load;

/**
 * When events are due. In a closed loop always; at a fixed rate by the clock, and an event that had to wait for a free
 * connection counts its waiting, so that a slow system cannot hide behind a sender that politely waited.
 */
final class Pace {
    private final double nanosBetween;
    private final int count;
    private final long start;
    private int taken;
    private boolean allWereBusy;

    private Pace(double nanosBetween, int count, long start) {
        this.nanosBetween = nanosBetween;
        this.count = count;
        this.start = start;
    }

    static Pace of(int rate, int count, long start) {
        return new Pace(rate == 0 ? 0 : 1e9 / rate, count, start);
    }

    boolean isDue(long now) {
        return taken < count && now >= due();
    }

    /** The moment from which the event's time counts. */
    long take(long now) {
        long since = allWereBusy && nanosBetween > 0 ? due() : now;
        taken++;
        return since;
    }

    /** Tells whether a due event now has to wait for a connection; else a late launch is the timer's fault, not theirs. */
    void allBusy(boolean busy) {
        allWereBusy = busy;
    }

    /** Milliseconds to wait for the next event, at least 1; 0 = no event will become due by itself. */
    long millisToNext(long now) {
        if (taken >= count) {
            return 0;
        }
        return Math.max(1, (due() - now + 999_999) / 1_000_000);
    }

    private long due() {
        return start + (long) (taken * nanosBetween);
    }
}
