package vn.lienthong.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Reply;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * The way to one service on this node: so many questions at a time, others wait briefly; after {@value #IN_A_ROW} failures in
 * a row nobody is kept waiting for it, and one question at a time tries whether it is back.
 */
final class Line {
    private static final int IN_A_ROW = 3;
    private static final int MOST_KINDS = 20;

    private final String connection;
    private final Semaphore seats;
    /** Of lists: half of all, so that somebody who waits at a counter finds one. */
    private final Semaphore patientSeats;

    private final Duration probeEvery;
    private final Clock clock;
    private final Latencies latencies = new Latencies();
    private int failures;
    private long answered;
    private long failed;
    private final Map<String, Long> kinds = new TreeMap<>();
    private boolean probing;
    private @Nullable Trouble trouble;

    Line(String connection, int atOnce, Duration probeEvery, Clock clock) {
        this.connection = connection;
        this.seats = new Semaphore(atOnce, true);
        this.patientSeats = new Semaphore(Math.max(1, atOnce / 2), true);
        this.probeEvery = probeEvery;
        this.clock = clock;
    }

    /**
     * Asks, if the service may be asked now.
     *
     * @throws HubFailure {@code TOO_MANY_REQUESTS} when all seats stay taken, {@code SERVICE_DOWN} or {@code
     *     SERVICE_REFUSES_US} while the service is known to be in trouble
     */
    Reply through(Pace pace, Supplier<Reply> call) {
        return switch (pace) {
            case NOW -> through(pace.queue, call);
            case PATIENT -> seated(patientSeats, pace.queue, () -> through(pace.queue, call));
        };
    }

    private Reply through(Duration queue, Supplier<Reply> call) {
        return seated(seats, queue, () -> entered(call));
    }

    private Reply entered(Supplier<Reply> call) {
        boolean probe = enter();
        long start = System.nanoTime();
        Reply reply = null;
        try {
            reply = call.get();
        } catch (HttpFault fault) {
            reply = Reply.ServiceDown.of(fault.signal());
        } finally {
            note(reply, probe, System.nanoTime() - start);
        }
        return reply;
    }

    /** What a reply that is no answer means, as its caller is told; others may have been answered in the meantime. */
    HubFailure failure(Reply reply) {
        Trouble now = current();
        if (now != null) {
            return failure(now);
        }
        Instant nextProbe = clock.instant().plus(probeEvery);
        return failure(
                reply instanceof Reply.Misconfigured wrong
                        ? new Trouble(clock.instant(), wrong.what(), true, nextProbe)
                        : new Trouble(
                                clock.instant(),
                                reply instanceof Reply.ServiceDown down ? down.signal() : "",
                                false,
                                nextProbe));
    }

    synchronized LineHealth health() {
        Trouble now = trouble;
        boolean down = now != null && isOpen();
        return new LineHealth(
                connection,
                down ? LineHealth.State.DOWN : now == null ? LineHealth.State.UP : LineHealth.State.SHAKY,
                now == null ? null : now.since,
                now == null ? null : now.signal,
                now == null ? null : now.ours ? "OPERATOR" : "PARTNER",
                answered,
                failed,
                kinds,
                latencies.millis(50),
                latencies.millis(99));
    }

    private Reply seated(Semaphore its, Duration queue, Supplier<Reply> call) {
        takeSeat(its, queue);
        try {
            return call.get();
        } finally {
            its.release();
        }
    }

    private void takeSeat(Semaphore its, Duration queue) {
        try {
            if (its.tryAcquire(queue.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new HubFailure(
                FailureCode.TOO_MANY_REQUESTS,
                Map.of("retryAfter", Long.toString(queue.toSeconds())),
                List.of(FieldProblem.of("", "service_full", "connection", connection)),
                null);
    }

    /** Whether the caller is the one who tries. */
    private synchronized boolean enter() {
        if (!isOpen()) {
            return false;
        }
        Trouble now = trouble;
        if (now != null && (probing || clock.instant().isBefore(now.nextProbe))) {
            throw failure(now);
        }
        probing = true;
        return true;
    }

    /** @param reply none when asking failed for a defect of ours, which says nothing about the service */
    private synchronized void note(@Nullable Reply reply, boolean probe, long nanos) {
        if (probe) {
            probing = false;
        }
        if (reply == null) {
            return;
        }
        if (reply instanceof Reply.ServiceDown down) {
            fails(down.signal(), false, down.retryAfter().orElse(probeEvery));
        } else if (reply instanceof Reply.Misconfigured wrong) {
            failures = IN_A_ROW;
            fails(wrong.what(), true, probeEvery);
        } else {
            answered++;
            failures = 0;
            trouble = null;
            latencies.add(nanos);
        }
    }

    private void fails(String signal, boolean ours, Duration wait) {
        failed++;
        if (kinds.size() < MOST_KINDS || kinds.containsKey(signal)) {
            kinds.merge(signal, 1L, Long::sum);
        }
        failures++;
        Instant since = trouble == null ? clock.instant() : trouble.since;
        trouble = new Trouble(since, signal, ours, clock.instant().plus(wait));
    }

    private boolean isOpen() {
        return failures >= IN_A_ROW;
    }

    private synchronized @Nullable Trouble current() {
        return trouble;
    }

    private HubFailure failure(Trouble now) {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), now.nextProbe).toSeconds() + 1);
        return new HubFailure(
                now.ours ? FailureCode.SERVICE_REFUSES_US : FailureCode.SERVICE_DOWN,
                Map.of(
                        "connection",
                        connection,
                        "since",
                        LocalTimes.minute(now.since),
                        "signal",
                        now.signal,
                        "retryAfter",
                        Long.toString(seconds)));
    }

    /** Whether somebody stands there and waits for the answer. */
    enum Pace {
        /** Somebody does. */
        NOW(Duration.ofSeconds(2)),
        /** It is one question of a list. */
        PATIENT(Duration.ofMinutes(1));

        private final Duration queue;

        Pace(Duration queue) {
            this.queue = queue;
        }
    }

    /**
     * What is wrong.
     *
     * @param ours whether our operator must act
     * @param nextProbe before it nobody asks
     */
    private record Trouble(Instant since, String signal, boolean ours, Instant nextProbe) {}
}
