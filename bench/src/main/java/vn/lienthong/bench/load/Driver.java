package vn.lienthong.bench.load;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import vn.lienthong.bench.event.EventTemplate;

/** Runs one phase: one thread, one selector, as many connections as the phase wants. */
final class Driver implements AutoCloseable {
    private static final int HOPELESS = 1000;
    private static final int WORTH_READING = 600;

    private final Phase phase;
    private final Keys keys;
    private final Supplier<EventTemplate> template;
    private final Selector selector = Selector.open();
    private final List<Lane> lanes = new ArrayList<>();
    private final Deque<Integer> idle = new ArrayDeque<>();
    private final Histogram acks = new Histogram();
    private long failures;
    private String firstFailure = "";

    Driver(Phase phase, SocketAddress target, Keys keys, Supplier<EventTemplate> template) throws IOException {
        this.phase = phase;
        this.keys = keys;
        this.template = template;
        int connections = Math.min(phase.connections(), keys.size());
        for (int i = 0; i < connections; i++) {
            lanes.add(new Lane(i, target, selector));
            idle.add(i);
        }
    }

    PhaseResult run() throws IOException {
        long start = System.nanoTime();
        Pace pace = Pace.of(phase.rate(), phase.count(), start);
        while (acks.recorded() < phase.count()) {
            launch(pace);
            long wait = idle.isEmpty() ? 0 : pace.millisToNext(System.nanoTime());
            selector.select(this::answered, wait);
        }
        return new PhaseResult(phase, start, System.nanoTime(), acks, failures, firstFailure);
    }

    private void launch(Pace pace) throws IOException {
        EventTemplate text = template.get();
        long now = System.nanoTime();
        while (!idle.isEmpty() && pace.isDue(now)) {
            int lane = idle.remove();
            long since = pace.take(now);
            lanes.get(lane).send(text.write(keys.next(lane, lanes.size())), since);
        }
        pace.allBusy(idle.isEmpty());
    }

    private void answered(SelectionKey key) {
        Lane lane = (Lane) key.attachment();
        try {
            if (!lane.readable()) {
                return;
            }
            int status = lane.reply().status();
            if (status / 100 == 2) {
                acks.record(System.nanoTime() - lane.since());
                idle.add(lane.number());
                return;
            }
            failed(lane.reply().text());
            lane.repeat();
        } catch (IOException e) {
            failed(e.toString());
            again(lane);
        }
    }

    private void again(Lane lane) {
        try {
            lane.close();
            lane.repeat();
        } catch (IOException e) {
            throw new IllegalStateException("the system under test does not take a connection: " + e, e);
        }
    }

    private void failed(String what) {
        if (failures++ == 0) {
            firstFailure = what.substring(0, Math.min(what.length(), WORTH_READING));
        }
        if (failures > HOPELESS + acks.recorded()) {
            throw new IllegalStateException("more failures than successes; the first: " + firstFailure);
        }
    }

    @Override
    public void close() throws IOException {
        for (Lane lane : lanes) {
            lane.close();
        }
        selector.close();
    }
}
