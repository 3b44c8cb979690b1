package vn.lienthong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.lienthong.dispatch.OrderReport.Verdict;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.EndpointState;

class TrafficTest {
    private static final Instant START = Instant.parse("2026-03-05T01:00:00Z");
    private static final Endpoint UP = new Endpoint("cong", EndpointState.UP, START, null, 0, null, false);

    private final AtomicLong numbers = new AtomicLong();
    private final Traffic traffic =
            new Traffic(UP, new Flow(1, 0, Duration.ofSeconds(10)), numbers::incrementAndGet, START);

    @Test
    void aCapThatIsSetWhileMessagesFlowCountsFromThen() {
        for (int i = 0; i < 1_000; i++) {
            done(order(START), Traffic.FULL_ORDER);
        }
        traffic.is(UP, new Flow(1, 100, Duration.ofSeconds(10)), START.plusSeconds(60));

        WorkOrder first = order(START.plusSeconds(60));
        assertThat(first.limit()).isEqualTo(100);
        done(first, 100);
        traffic.hasWork(0);
        assertThat(traffic.orders(START.plusSeconds(60), 0)).isEmpty();
        assertThat(order(START.plusSeconds(61)).limit()).isEqualTo(100);
    }

    @Test
    void anOrderThatEndsLateAndSentNothingAllowsNoBurst() {
        traffic.is(UP, new Flow(1, 100, Duration.ofSeconds(10)), START);
        done(order(START.plusSeconds(5)), 100);
        WorkOrder late = order(START.plusSeconds(6));
        traffic.orders(START.plusSeconds(7), 0);

        done(late, 0);
        assertThat(order(START.plusSeconds(7)).limit()).isEqualTo(100);
    }

    @Test
    void aLaneThatAnotherNodeHasAddedIsServed() {
        traffic.hasWork(5);

        assertThat(traffic.orders(START, 0))
                .extracting(order -> order.lane().number())
                .containsExactly(5);
    }

    @Test
    void anOrderSentLongAgoForALaneThatNobodyHoldsIsSentAgain() {
        order(START);
        traffic.hasWork(0);
        assertThat(traffic.orders(START, 5)).isEmpty();

        traffic.forgetLost(lane -> true, 10);
        assertThat(traffic.orders(START, 5)).isEmpty();

        traffic.forgetLost(lane -> false, 10);
        assertThat(traffic.orders(START, 5)).hasSize(1);
    }

    private WorkOrder order(Instant now) {
        traffic.hasWork(0);
        List<WorkOrder> orders = traffic.orders(now, 0);
        assertThat(orders).hasSize(1);
        return orders.get(0);
    }

    private void done(WorkOrder order, int attempted) {
        assertThat(traffic.done(
                        new OrderReport(order.lane(), order.number(), Verdict.ANSWERED, attempted, false, 0, 0, "")))
                .isEqualTo(order);
    }
}
