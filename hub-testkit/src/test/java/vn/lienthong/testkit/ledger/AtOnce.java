package vn.lienthong.testkit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The same work on many threads that begin together. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> run(int threads, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                int mine = n;
                running.add(pool.submit(() -> {
                    go.await();
                    return work.of(mine);
                }));
            }
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    interface Work<T> {
        T of(int n) throws Exception;
    }
}
