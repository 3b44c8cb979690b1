package vn.lienthong.bench.load;

import java.util.SplittableRandom;
import vn.lienthong.bench.event.EventId;

/**
 * Chooses what to send next. Each lane owns its share of the keys and has one event on its way at a time, so the order
 * in which the events of a key are accepted is certain.
 */
final class Keys {
    private final int run;
    private final int[] lastSequence;
    private final SplittableRandom random;

    Keys(int run, int keys, long seed) {
        this.run = run;
        this.lastSequence = new int[keys];
        this.random = new SplittableRandom(seed);
    }

    /** The next event of a random key of lane {@code lane} out of {@code lanes}. */
    EventId next(int lane, int lanes) {
        int own = (lastSequence.length - lane + lanes - 1) / lanes;
        int key = lane + lanes * random.nextInt(own);
        return new EventId(run, key, ++lastSequence[key]);
    }

    int size() {
        return lastSequence.length;
    }
}
