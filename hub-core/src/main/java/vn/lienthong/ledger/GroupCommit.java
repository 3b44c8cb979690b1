package vn.lienthong.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Natural batching: callers hand over and wait; one of them writes whatever has gathered, for all. While it writes, the
 * next batch gathers. No timer, no thread of its own, no tuning.
 *
 * @param <I> what a caller hands over
 * @param <R> what the caller gets back when its batch is durable
 */
final class GroupCommit<I, R> {
    private final ConcurrentLinkedQueue<Waiting<I, R>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Function<List<I>, List<R>> write;
    private final int largest;
    private final ToLongFunction<I> weight;
    private final long heaviest;

    /**
     * @param write writes a batch in one commit and returns one result each, in order; all or nothing
     * @param largest items in one batch at most
     */
    GroupCommit(Function<List<I>, List<R>> write, int largest) {
        this(write, largest, item -> 0, 0);
    }

    /**
     * @param weight bytes of an item
     * @param heaviest bytes of one batch at most; a single item may weigh more
     */
    GroupCommit(Function<List<I>, List<R>> write, int largest, ToLongFunction<I> weight, long heaviest) {
        this.write = write;
        this.largest = largest;
        this.weight = weight;
        this.heaviest = heaviest;
    }

    /** Returns when the item's batch is committed; throws what its write threw. */
    R submit(I item) {
        return handOver(item).result();
    }

    /** Returns when all items are committed or refused; each answer gives its item's result or throws its failure. */
    List<Answer<R>> submitAll(List<I> items) {
        List<Waiting<I, R>> mine = new ArrayList<>(items.size());
        items.forEach(item -> mine.add(new Waiting<>(item, Thread.currentThread())));
        queue.addAll(mine);
        awaitAll(mine);
        return List.copyOf(mine);
    }

    private Waiting<I, R> handOver(I item) {
        Waiting<I, R> mine = new Waiting<>(item, Thread.currentThread());
        queue.add(mine);
        awaitAll(List.of(mine));
        return mine;
    }

    /** Who gives up takes along what nobody would wait for any more. */
    private void awaitAll(List<Waiting<I, R>> mine) {
        try {
            mine.forEach(this::await);
        } catch (RuntimeException | Error e) {
            mine.stream().filter(w -> !w.done).forEach(queue::remove);
            wakeNextWriter();
            throw e;
        }
    }

    private void await(Waiting<I, R> mine) {
        boolean interrupted = false;
        while (!mine.done) {
            if (writing.tryLock()) {
                try {
                    if (!mine.done) {
                        writeOneBatch();
                    }
                } finally {
                    writing.unlock();
                    wakeNextWriter();
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong, even for want of memory: who was taken from the queue gets an answer. */
    private void writeOneBatch() {
        List<Waiting<I, R>> batch = new ArrayList<>(largest);
        try {
            takeFromQueue(batch);
            if (!batch.isEmpty()) {
                writeTogether(batch);
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(w -> w.finish(null, e));
            throw e;
        }
    }

    private void writeTogether(List<Waiting<I, R>> batch) {
        try {
            List<R> results = write.apply(batch.stream().map(w -> w.item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).finish(results.get(i), null);
            }
        } catch (LedgerUnavailable e) {
            batch.forEach(w -> w.finish(null, e));
        } catch (RuntimeException e) {
            oneByOne(batch, e);
        }
    }

    /** Only whoever holds the lock takes from the queue, so what was looked at is what is taken. */
    private void takeFromQueue(List<Waiting<I, R>> batch) {
        long weighs = 0;
        for (Waiting<I, R> next = queue.peek(); next != null && batch.size() < largest; next = queue.peek()) {
            weighs += weight.applyAsLong(next.item);
            if (weighs > heaviest && !batch.isEmpty()) {
                break;
            }
            batch.add(next);
            queue.remove();
        }
    }

    /** A batch that fails for its content is written again item by item, so that only the bad one fails. */
    private void oneByOne(List<Waiting<I, R>> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            batch.get(0).finish(null, failure);
            return;
        }
        for (Waiting<I, R> one : batch) {
            try {
                one.finish(write.apply(List.of(one.item)).get(0), null);
            } catch (RuntimeException e) {
                one.finish(null, e);
            }
        }
    }

    /** Whoever queued while a batch was written and lost the race for the lock must be told that the lock is free. */
    private void wakeNextWriter() {
        Waiting<I, R> next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }

    /** What came of one item. */
    interface Answer<R> {
        R result();
    }

    private static final class Waiting<I, R> implements Answer<R> {
        private final I item;
        private final Thread caller;
        private @Nullable R result;
        private @Nullable Throwable failure;
        private volatile boolean done;

        Waiting(I item, Thread caller) {
            this.item = item;
            this.caller = caller;
        }

        void finish(@Nullable R value, @Nullable Throwable problem) {
            if (done) {
                return;
            }
            result = value;
            failure = problem;
            done = true;
            LockSupport.unpark(caller);
        }

        @Override
        @SuppressWarnings("NullAway") // a write returns one result for each item
        public R result() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException problem) {
                throw problem;
            }
            return result;
        }
    }
}
