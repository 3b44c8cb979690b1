package vn.lienthong.bench.run;

/**
 * Load before anything counts: at least so many events and at least so long, the same for every system. The JIT compiles
 * for a minute or two whatever the rate is, so a count alone would let the faster system be measured while it still does.
 */
final class WarmUp {
    private static final int PART = 10_000;

    private final Plan plan;

    WarmUp(Plan plan) {
        this.plan = plan;
    }

    /** Returns how many events were sent; all of them have arrived. */
    int run(Session session, Arrival arrival) {
        long end = System.nanoTime() + plan.warmUpSeconds() * 1_000_000_000L;
        int sent = 0;
        while (sent < plan.warmUp() || System.nanoTime() < end) {
            int next = sent < plan.warmUp() ? plan.warmUp() - sent : PART;
            session.generator().send(next, 0, plan.connections());
            sent += next;
            arrival.of(sent);
        }
        return sent;
    }
}
