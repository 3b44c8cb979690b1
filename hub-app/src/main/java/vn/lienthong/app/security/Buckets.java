package vn.lienthong.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** So much in so long for each name on this node, then a refusal with the limit and the seconds to wait. */
final class Buckets {
    private static final int MOST_NAMES = 10_000;

    private final Cache<String, Bucket> buckets;
    private final String rule;
    private final int capacity;
    private final Duration period;

    /**
     * @param rule says what is counted; its sentence stands under {@code field.<rule>}
     */
    Buckets(String rule, int capacity, Duration period) {
        this.rule = rule;
        this.capacity = capacity;
        this.period = period;
        // A bucket that is forgotten is full again: nobody is punished by the bound.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_NAMES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /** Takes one; the refusal when there is none left. */
    Optional<HubFailure> take(String name) {
        var probe = bucket(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(refusal(probe.getNanosToWaitForRefill()));
    }

    /** The refusal when there is none left; takes nothing. */
    Optional<HubFailure> look(String name) {
        var probe = bucket(name).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Optional.empty() : Optional.of(refusal(probe.getNanosToWaitForRefill()));
    }

    private HubFailure refusal(long nanosToWait) {
        String seconds = Long.toString(TimeUnit.NANOSECONDS.toSeconds(nanosToWait) + 1);
        Map<String, String> facts =
                Map.of("expected", Integer.toString(capacity), "seconds", Long.toString(period.toSeconds()));
        return new HubFailure(
                FailureCode.TOO_MANY_REQUESTS,
                Map.of("retryAfter", seconds),
                List.of(new FieldProblem("", rule, facts)),
                null);
    }

    private Bucket bucket(String name) {
        return buckets.get(
                name,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                        .build());
    }
}
