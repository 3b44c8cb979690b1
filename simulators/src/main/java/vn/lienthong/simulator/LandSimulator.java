package vn.lienthong.simulator;

import java.net.URI;
import java.util.List;

/** The system of a land office (domain section 4.6). It remembers which dossiers it took in. */
public final class LandSimulator implements AutoCloseable {
    public static final String USERNAME = "demo-land";
    public static final String PASSWORD = "demo-land-password";

    private final LandSite site = new LandSite();
    private final SimulatorServer server;

    private LandSimulator(Listening listening) {
        server = SimulatorServer.start(site, listening, 1);
    }

    /** Starts on the loopback address; port 0 is a random one. */
    public static LandSimulator start(int port) {
        return new LandSimulator(Listening.onPort(port));
    }

    public URI base() {
        return server.base();
    }

    public Faults faults() {
        return server.faults();
    }

    /** Numbers of the dossiers in the order in which they came; one that came twice stands there twice. */
    public List<String> taken() {
        return site.taken();
    }

    /** Every token ends now. */
    public void endsTokens() {
        site.expire();
    }

    /** Forgets everything and switches all faults off. */
    public void reset() {
        faults().off();
        site.reset();
    }

    @Override
    public void close() {
        server.close();
    }
}
