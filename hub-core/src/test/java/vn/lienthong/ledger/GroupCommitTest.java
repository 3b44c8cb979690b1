package vn.lienthong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final CountDownLatch othersWait = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final GroupCommit<String, String> commit = new GroupCommit<>(this::write, 10);

    @Test
    void whenAWriteFailsForWantOfMemoryNobodyWaitsForEver() throws Exception {
        FutureTask<String> first = submitted("slow");
        await().until(() -> isParked(0));
        List<FutureTask<String>> others = List.of(submitted("a"), submitted("b"), submitted("c"));
        await().until(() -> isParked(1) && isParked(2) && isParked(3));

        othersWait.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("slow");
        for (FutureTask<String> other : others) {
            assertThatThrownBy(() -> other.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(OutOfMemoryError.class);
        }
        assertThat(commit.submit("after")).isEqualTo("after");
    }

    private List<String> write(List<String> batch) {
        if (batch.contains("slow")) {
            await().until(() -> othersWait.getCount() == 0);
        }
        if (batch.contains("a")) {
            throw new OutOfMemoryError("planted");
        }
        return batch;
    }

    private FutureTask<String> submitted(String item) {
        FutureTask<String> task = new FutureTask<>(() -> commit.submit(item));
        Thread thread = new Thread(task, item);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return task;
    }

    private boolean isParked(int n) {
        Thread.State state = threads.get(n).getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }
}
