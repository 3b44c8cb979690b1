package vn.lienthong.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.ledger.BalanceLine;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.status.LatestBalance;

/** The balance of the newest day over all connections, and whether it holds on every day that was checked. */
record BalanceView(
        Instant at,
        boolean holds,
        long difference,
        long accepted,
        long delivered,
        long waiting,
        long parked,
        long held,
        long unknown,
        long quarantined,
        long withdrawn) {

    static BalanceView of(LatestBalance.Checked checked) {
        LocalDate today = ProvinceTime.day(checked.at());
        List<BalanceLine> lines = checked.lines().stream()
                .filter(line -> line.day().equals(today))
                .toList();
        long parked = lines.stream().mapToLong(BalanceLine::parked).sum();
        return new BalanceView(
                checked.at(),
                checked.holds(),
                checked.lines().stream().mapToLong(BalanceLine::difference).sum(),
                lines.stream().mapToLong(BalanceLine::accepted).sum(),
                sum(lines, DeliveryState.DELIVERED),
                sum(lines, DeliveryState.WAITING) + sum(lines, DeliveryState.NOT_BEFORE) - parked,
                parked,
                sum(lines, DeliveryState.HELD),
                sum(lines, DeliveryState.UNKNOWN),
                sum(lines, DeliveryState.QUARANTINED),
                sum(lines, DeliveryState.WITHDRAWN));
    }

    private static long sum(List<BalanceLine> lines, DeliveryState state) {
        return lines.stream().mapToLong(line -> line.of(state)).sum();
    }
}
