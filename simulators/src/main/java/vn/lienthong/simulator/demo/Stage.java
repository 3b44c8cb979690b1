package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The hub and what surrounds it for the time of one demonstration; closed once, by its end or by a signal. */
final class Stage implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Path room;
    private final HubProcess hub;
    private final Installation installation;
    private final OutsideWorld outside;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile boolean logStays = true;

    private Stage(Path room, HubProcess hub, Installation installation, OutsideWorld outside) {
        this.room = room;
        this.hub = hub;
        this.installation = installation;
        this.outside = outside;
    }

    static Stage open(Path room, List<String> program, Installation installation, OutsideWorld outside)
            throws IOException {
        HubProcess hub = HubProcess.start(
                room, program, installation.folder(), installation.environment(outside.portal(), outside.ioc()));
        return new Stage(room, hub, installation, outside);
    }

    HubProcess hub() {
        return hub;
    }

    Installation installation() {
        return installation;
    }

    OutsideWorld outside() {
        return outside;
    }

    void keepLog(boolean stays) {
        logStays = stays;
    }

    /** False when the hub ended or the time is over. */
    boolean isReadyWithin(Duration limit) throws InterruptedException {
        HubApi door = new HubApi(hub.base(), installation.operator());
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            if (hub.endsWithin(LOOK_EVERY_MILLIS)) {
                untilStopped();
                return false;
            }
            if (door.isReady()) {
                return true;
            }
        }
        return false;
    }

    void untilHubEnds() throws InterruptedException {
        while (!hub.endsWithin(Long.MAX_VALUE)) {
            // nothing to do until it ends
        }
        untilStopped();
    }

    /** After a signal the hub is gone on purpose: says nothing any more and lets the signal end the program. */
    void untilStopped() throws InterruptedException {
        if (stopping) {
            stopped.await();
        }
    }

    @Override
    public void close() {
        stopping = true;
        hub.close();
        if (!logStays) {
            removeRoom();
        }
        stopped.countDown();
    }

    private void removeRoom() {
        try {
            HubProcess.deleteAll(room);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the demonstration cannot be removed: " + room, e);
        }
    }
}
