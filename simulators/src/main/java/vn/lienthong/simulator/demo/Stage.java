package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.lienthong.simulator.onestop.Credentials;

/** The hub and what surrounds it for the time of one demonstration; closed by its end or by a signal. */
final class Stage implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final long SIGNALS_APART_MILLIS = 1_000;

    private final Path room;
    private final HubProcess hub;
    private final Installation installation;
    private final OutsideWorld outside;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean logStays = true;

    private Stage(Path room, HubProcess hub, Installation installation, OutsideWorld outside) {
        this.room = room;
        this.hub = hub;
        this.installation = installation;
        this.outside = outside;
    }

    static Stage open(Path room, List<String> program, Installation installation, OutsideWorld outside)
            throws IOException {
        Path config = room.resolve("config");
        Overlay.lay(installation.folder(), config);
        HubProcess hub = HubProcess.start(room, program, config, installation.environment(outside.environment()));
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

    /** The hub's doors as one client sees them. */
    HubApi as(String client) {
        return new HubApi(hub.base(), new Credentials(client, installation.secretOf(client)));
    }

    /** Looks again and again until it is so, or for as long as that; what did not come shows in the promises. */
    void until(String act, Duration limit, Check isSo) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isSo.look() && System.nanoTime() < deadline) {
            if (hub.endsWithin(LOOK_EVERY_MILLIS)) {
                throw new IOException("the hub ended during: " + act);
            }
        }
    }

    /** Whether something is so, looked up once. */
    interface Check {
        boolean look() throws IOException, InterruptedException;
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
    }

    /**
     * Whether something failed because a signal ends the demonstration; then this returns when all is cleared away. The
     * signal may reach the hub first, so ours is waited for a moment.
     */
    boolean isEndedBySignal() throws InterruptedException {
        if (!stopping.await(SIGNALS_APART_MILLIS, TimeUnit.MILLISECONDS)) {
            return false;
        }
        stopped.await();
        return true;
    }

    @Override
    public void close() {
        stopping.countDown();
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
