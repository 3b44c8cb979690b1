package vn.lienthong.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The national population database of domain section 4.2: hashed header, fixed order of elements, an empty collection for
 * who is not known, so many questions a day for each officer. It remembers what it was asked.
 */
public final class PopulationSimulator implements AutoCloseable {
    public static final String USERNAME = "h44-demo";
    public static final String SECRET_KEY = "demo-secret-0002";
    public static final String API_KEY = "demo-api-key-0003";

    private final PopulationSite site;
    private final SimulatorServer server;

    private PopulationSimulator(Listening listening, Clock clock) {
        site = new PopulationSite(clock);
        server = SimulatorServer.start(site, listening, 1);
        site.reachedAt(base());
    }

    /** Starts on the loopback address; port 0 is a random one. Answers at once. */
    public static PopulationSimulator start(int port) {
        return start(Listening.onPort(port), Clock.systemUTC());
    }

    /** Its clock decides when a new day of questions begins. */
    public static PopulationSimulator start(Listening listening, Clock clock) {
        return new PopulationSimulator(listening, clock);
    }

    public URI base() {
        return URI.create(server.base() + "/dancu");
    }

    public URI control() {
        return server.control();
    }

    public Faults faults() {
        return server.faults();
    }

    /** From now on it knows exactly these. */
    public void knows(List<PopulationCitizen> citizens) {
        site.knows(citizens);
    }

    /** From now on answers are SOAP wrapped in JSON, as some gateways give it. */
    public void wraps(boolean wrapped) {
        site.wraps(wrapped);
    }

    /** Questions that an officer may ask a day. */
    public void quota(int aDay) {
        site.quota(aDay);
    }

    /** How long it thinks about each answer; the real one takes about two seconds. */
    public void thinks(Duration time) {
        if (time.isZero()) {
            faults().off(FaultKind.SLOW);
        } else {
            faults().on(Fault.always(FaultKind.SLOW).withDelay(time));
        }
    }

    public List<PopulationAsked> asked() {
        return site.asked();
    }

    /** Forgets what it was asked and switches all faults off; the citizens stay. */
    public void reset() {
        faults().off();
        site.reset();
    }

    @Override
    public void close() {
        server.close();
    }
}
