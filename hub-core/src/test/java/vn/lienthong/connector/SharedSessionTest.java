package vn.lienthong.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedSessionTest {
    private final SharedSession session = new SharedSession();
    private final AtomicInteger logIns = new AtomicInteger();

    @Test
    void lanesThatComeDuringALogInShareItsFailureAndTheNextOneTriesAnew() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> lanes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread lane = new Thread(() -> {
                try {
                    session.get(() -> hanging(hangs));
                } catch (IllegalStateException e) {
                    failures.add(String.valueOf(e.getMessage()));
                }
            });
            lane.start();
            lanes.add(lane);
        }
        await().until(() -> lanes.stream().allMatch(lane -> lane.getState() == Thread.State.WAITING));
        hangs.countDown();
        for (Thread lane : lanes) {
            lane.join();
        }

        assertThat(failures).hasSize(8).containsOnly("hung");
        assertThat(logIns).hasValue(1);
        assertThat(session.get(() -> "S-2")).isEqualTo("S-2");
    }

    @Test
    void aSessionIsForgottenByThoseWhoUsedItOnly() {
        assertThat(session.get(() -> "S-1")).isEqualTo("S-1");
        session.forget("S-0");
        assertThat(session.get(() -> "S-2")).isEqualTo("S-1");
        session.forget("S-1");
        assertThat(session.get(() -> "S-2")).isEqualTo("S-2");
        session.forget("S-2");
        assertThatThrownBy(() -> session.get(() -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        session.forget("refused");
        assertThat(session.get(() -> "S-3")).isEqualTo("S-3");
    }

    private String hanging(CountDownLatch until) {
        logIns.incrementAndGet();
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("hung");
    }
}
