package vn.lienthong.app.ops;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.lienthong.ledger.BalanceLine;
import vn.lienthong.ledger.DeliveryState;

/**
 * One line of the balance as operators read it; every state is there, with 0 where nothing stands.
 *
 * @param difference deliveries that the two counts disagree about; must be 0
 * @param parked how many of the waiting ones are parked
 * @param rows deliveries by state, as they stand
 * @param events the same, counted from the history
 */
record BalanceView(
        String connection,
        LocalDate day,
        long accepted,
        long difference,
        long parked,
        Map<DeliveryState, Long> rows,
        Map<DeliveryState, Long> events) {

    static BalanceView of(BalanceLine line) {
        return new BalanceView(
                line.connection(),
                line.day(),
                line.accepted(),
                line.difference(),
                line.parked(),
                everyState(line.rows()),
                everyState(line.events()));
    }

    private static Map<DeliveryState, Long> everyState(Map<DeliveryState, Long> counted) {
        Map<DeliveryState, Long> every = new EnumMap<>(DeliveryState.class);
        for (DeliveryState state : DeliveryState.values()) {
            every.put(state, counted.getOrDefault(state, 0L));
        }
        return every;
    }
}
