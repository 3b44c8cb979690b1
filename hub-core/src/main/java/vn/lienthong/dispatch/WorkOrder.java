package vn.lienthong.dispatch;

import vn.lienthong.ledger.WorkSignal.Lane;

/**
 * "Carry out the next deliveries of this lane": what the dispatcher hands to the couriers. It names no message, so a stale
 * or repeated order can do no harm: what is due stands in the ledger.
 *
 * @param number of the order, unique for one dispatcher
 * @param limit deliveries at most
 * @param careful whether the endpoint is known to be down or misconfigured: then a lost answer costs no attempt
 * @param lost answers that the endpoint lost in a row before this order, in whichever lane
 */
public record WorkOrder(Lane lane, long number, int limit, boolean careful, int lost) {
    private static final String SEPARATOR = " ";

    public String toText() {
        return String.join(
                SEPARATOR,
                lane.connection(),
                Integer.toString(lane.number()),
                Long.toString(number),
                Integer.toString(limit),
                Boolean.toString(careful),
                Integer.toString(lost));
    }

    public static WorkOrder parse(String text) {
        String[] part = text.split(SEPARATOR, -1);
        return new WorkOrder(
                new Lane(part[0], Integer.parseInt(part[1])),
                Long.parseLong(part[2]),
                Integer.parseInt(part[3]),
                Boolean.parseBoolean(part[4]),
                Integer.parseInt(part[5]));
    }
}
