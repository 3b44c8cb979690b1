package vn.lienthong.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A provincial axis that is entered with a log-in (domain section 1.8, Lạng Sơn): tokens that end, packages handed to each
 * receiver's inbox, lists by days on which what is settled stays; faults can be switched on.
 */
public final class DocumentAxisRestSimulator implements AutoCloseable {
    private static final List<AxisSystem> SYSTEMS = List.of(AxisSystem.PHU_THO, AxisSystem.ELSEWHERE);

    private final AxisMemory memory;
    private final AxisTokens tokens;
    private final AxisRestSite site;
    private final SimulatorServer server;

    private DocumentAxisRestSimulator(Listening listening, Clock clock) {
        memory = new AxisMemory(SYSTEMS, clock);
        tokens = new AxisTokens(clock);
        site = new AxisRestSite(AxisAccount.PHU_THO, tokens, memory);
        server = SimulatorServer.start(site, listening, 1);
    }

    /** Starts on the loopback address; port 0 is a random one. */
    public static DocumentAxisRestSimulator start(int port) {
        return start(Listening.onPort(port), Clock.systemUTC());
    }

    /** Its clock decides when a token ends. */
    public static DocumentAxisRestSimulator start(Listening listening, Clock clock) {
        return new DocumentAxisRestSimulator(listening, clock);
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
                .orElseThrow(() -> new IllegalArgumentException("no package of that kind"));
        memory.distribute(messageType, from, parts, edxml);
    }

    /** What was confirmed, with its transport status before it. */
    public List<String> confirmed() {
        return memory.confirmed();
    }

    /** How often somebody has logged in. */
    public long logins() {
        return tokens.given();
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
