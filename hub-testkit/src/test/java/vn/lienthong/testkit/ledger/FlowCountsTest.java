package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.testkit.ledger.DeliveryStage.TO;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.ledger.FlowCounts;
import vn.lienthong.ledger.FlowCounts.Bucket;
import vn.lienthong.ledger.FlowCounts.Span;

/** Charts count every message once, in the step in which it came or went, without looking at the history. */
class FlowCountsTest {
    private final DeliveryStage stage = new DeliveryStage();
    private final FlowCounts flow = stage.ledger().flow();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatCameAndWentIsCountedOnceHoweverOftenItIsLookedAt() {
        stage.ledger().register("nguon", 1);
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().endsWith("7") ? REFUSE : TAKE);
        IntStream.range(0, 30).forEach(i -> stage.accept(i, "HS-" + i));
        stage.untilStates(Map.of("DELIVERED", 27L, "QUARANTINED", 3L));
        flow.follow();
        assertThat(total(TO, Span.HOUR)).as("too young to be counted").isEqualTo(new Bucket(0, 0, 0));

        stage.clock().move(Duration.ofMinutes(20));
        flow.follow();
        flow.follow();
        stage.accept(31, "HS-31");
        stage.untilStates(Map.of("DELIVERED", 28L, "QUARANTINED", 3L));
        stage.clock().move(Duration.ofSeconds(30));
        flow.follow();
        for (Span span : List.of(Span.HOUR, Span.DAY, Span.MONTH)) {
            assertThat(total(TO, span)).as(span.name()).isEqualTo(new Bucket(0, 28, 3));
            assertThat(total("nguon", span)).as(span.name()).isEqualTo(new Bucket(31, 0, 0));
        }
        List<Bucket> hour = flow.of(TO, Span.HOUR).buckets();
        assertThat(hour).hasSize(60);
        assertThat(hour.stream().filter(b -> b.delivered() > 0)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(flow.lately().keySet()).containsExactlyInAnyOrder(TO, "nguon");

        stage.clock().move(Duration.ofHours(2));
        assertThat(total(TO, Span.HOUR)).isEqualTo(new Bucket(0, 0, 0));
        assertThat(total(TO, Span.DAY)).isEqualTo(new Bucket(0, 28, 3));
    }

    private Bucket total(String connection, Span span) {
        return flow.of(connection, span).buckets().stream()
                .reduce(
                        new Bucket(0, 0, 0),
                        (a, b) ->
                                new Bucket(a.came() + b.came(), a.delivered() + b.delivered(), a.stuck() + b.stuck()));
    }
}
