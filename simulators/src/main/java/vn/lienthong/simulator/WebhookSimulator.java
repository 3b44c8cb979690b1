package vn.lienthong.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A receiver of CloudEvents, binary or structured, at any path: it answers 202 and remembers what came, in which order
 * and what came again. {@code GET /find?id=<Idempotency-Key>} answers 200 or 404.
 */
public final class WebhookSimulator implements AutoCloseable {
    private final WebhookSite site;
    private final SimulatorServer server;

    private WebhookSimulator(int port, int controlPort) {
        site = new WebhookSite(Clock.systemUTC(), Log.DEFAULT_LIMIT);
        server = SimulatorServer.start(site, port, controlPort, 1);
    }

    /** Starts on the loopback address; port 0 is a random one. */
    public static WebhookSimulator start(int port) {
        return new WebhookSimulator(port, 0);
    }

    /** As {@link #start(int)}, with a fixed port that stays open when the receiver is down. */
    public static WebhookSimulator start(int port, int controlPort) {
        return new WebhookSimulator(port, controlPort);
    }

    public URI base() {
        return server.base();
    }

    public int port() {
        return server.port();
    }

    /** Where {@code /__sim} answers even while the receiver is {@code DOWN}. */
    public URI control() {
        return server.control();
    }

    public Faults faults() {
        return server.faults();
    }

    /** Everything that came, in order of arrival, repeats too. */
    public List<Received> received() {
        return site.received().list();
    }

    public long receivedCount() {
        return site.received().size();
    }

    public long repeats() {
        return site.repeats();
    }

    /** Forgets all and switches all faults off. */
    public void reset() {
        faults().off();
        site.reset();
    }

    @Override
    public void close() {
        server.close();
    }
}
