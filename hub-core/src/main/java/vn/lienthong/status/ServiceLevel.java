package vn.lienthong.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Punctuality.Counted;
import vn.lienthong.registry.ServicePromise;

/**
 * What is promised of deliveries to a connection and what became of it.
 *
 * @param since the first day that counts
 * @param counted all of these days
 * @param today of today alone
 * @param away for how long its system could not be reached, by the side that it was on; without its windows
 */
public record ServiceLevel(
        String connection,
        ServicePromise promise,
        LocalDate since,
        Counted counted,
        Counted today,
        Map<Side, Duration> away) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 2;

    public ServiceLevel {
        away = Map.copyOf(away);
    }

    /** Messages whose time is over or that have come in time; what was late while the system was known to be away is not counted. */
    public long total() {
        return counted.inTime() + missed();
    }

    public long missed() {
        return counted.late() + counted.open();
    }

    /** Of a hundred so many in time, never rounded up to what is not so; a hundred while there was none. */
    public BigDecimal kept() {
        return total() == 0
                ? HUNDRED
                : HUNDRED.multiply(BigDecimal.valueOf(counted.inTime()))
                        .divide(BigDecimal.valueOf(total()), DIGITS, RoundingMode.DOWN);
    }

    /** How many of them may be late. */
    public long budget() {
        return HUNDRED.subtract(promise.share())
                .multiply(BigDecimal.valueOf(total()))
                .divide(HUNDRED, 0, RoundingMode.DOWN)
                .longValueExact();
    }

    public boolean isBroken() {
        return missed() > budget();
    }

    /** How much of the budget is used: 1 is all of it. */
    public BigDecimal used() {
        return used(counted);
    }

    /** How many times as fast as it may the budget was used today: 1 keeps the promise just so. */
    public BigDecimal burn() {
        return used(today);
    }

    private BigDecimal used(Counted of) {
        long late = of.late() + of.open();
        long total = of.inTime() + late;
        BigDecimal allowed = HUNDRED.subtract(promise.share()).multiply(BigDecimal.valueOf(total));
        return total == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(late)).divide(allowed, DIGITS, RoundingMode.UP);
    }
}
