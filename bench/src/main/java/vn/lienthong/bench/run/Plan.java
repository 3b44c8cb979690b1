package vn.lienthong.bench.run;

import vn.lienthong.bench.event.Options;

/**
 * How much is measured.
 *
 * @param warmUp events before anything counts, at least
 * @param warmUpSeconds time before anything counts, at least
 * @param events events that count
 * @param rate events a second of the fixed-rate part; below what the slowest system can do
 * @param rateSeconds length of the fixed-rate part
 * @param connections of the generator
 * @param waiting events that gather during the outage
 */
record Plan(int warmUp, int warmUpSeconds, int events, int rate, int rateSeconds, int connections, int waiting) {

    static Plan of(Options options) {
        boolean quick = options.text("size", "full").equals("quick");
        return new Plan(
                options.number("warm-up", quick ? 5_000 : 50_000),
                options.number("warm-up-seconds", quick ? 0 : 120),
                options.number("events", quick ? 5_000 : 50_000),
                options.number("rate", 200),
                options.number("rate-seconds", quick ? 10 : 60),
                options.number("connections", 32),
                options.number("waiting", quick ? 20_000 : 1_000_000));
    }

    Plan withConnections(int others) {
        return new Plan(warmUp, warmUpSeconds, events, rate, rateSeconds, others, waiting);
    }

    /** Sizes by what they cost; the fixed-rate part of the sweep is short. */
    Plan forSweep() {
        return new Plan(Math.min(warmUp, 20_000), 0, Math.min(events, 15_000), rate, 5, connections, waiting);
    }
}
