package vn.lienthong.registry;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * What an installation promises of deliveries to a connection.
 *
 * @param share of a hundred messages so many
 * @param within reach it in this time after they were accepted
 */
public record ServicePromise(BigDecimal share, Duration within) {
    /** The steps in which the ledger counts how long messages took, so that a promise changed today says what was yesterday. */
    public static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(24));
}
