package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * The national document axis (VXP) of domain section 1.7: signed calls, packages handed to each receiver's inbox, lists,
 * confirmations; it remembers, and faults can be switched on.
 */
public final class DocumentAxisSimulator implements AutoCloseable {
    private static final List<AxisSystem> SYSTEMS = List.of(AxisSystem.PHU_THO, AxisSystem.ELSEWHERE);

    private final AxisMemory memory;
    private final AxisSite site;
    private final SimulatorServer server;

    private DocumentAxisSimulator(Listening listening, Clock clock) {
        memory = new AxisMemory(SYSTEMS, clock);
        site = new AxisSite(new AxisGuard(SYSTEMS, clock), memory, SYSTEMS);
        server = SimulatorServer.start(site, listening, 1);
    }

    /** Starts on the loopback address; port 0 is a random one. */
    public static DocumentAxisSimulator start(int port) {
        return start(Listening.onPort(port), Clock.systemUTC());
    }

    /** Its clock decides whether a call is stale. */
    public static DocumentAxisSimulator start(Listening listening, Clock clock) {
        return new DocumentAxisSimulator(listening, clock);
    }

    public URI base() {
        return server.base();
    }

    public URI control() {
        return server.control();
    }

    public Faults faults() {
        return server.faults();
    }

    /** Every package that was sent, in order of arrival. */
    public List<AxisEffect> effects() {
        return memory.effects().list();
    }

    /** Puts a package into the inboxes of the receivers that it names, as if somebody far away had sent it. */
    public void arrives(String messageType, String from, byte[] edxml) {
        AxisPackage parts = AxisPackage.read(edxml, messageType)
                .orElseGet(() -> new AxisPackage(
                        "", List.of(AxisSystem.PHU_THO.agencies().get(0)), "", ""));
        memory.distribute(messageType, from, parts, edxml);
    }

    /** What was confirmed, with its transport status before it. */
    public List<String> confirmed() {
        return memory.confirmed();
    }

    /** Packages that nobody has confirmed yet. */
    public int waiting() {
        return memory.waiting();
    }

    /** From now on every line of a list stands in it twice. */
    public void listsTwice() {
        site.listsTwice(true);
    }

    public JsonNode status() {
        return site.status();
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
