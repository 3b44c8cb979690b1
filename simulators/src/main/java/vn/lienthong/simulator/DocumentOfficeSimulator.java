package vn.lienthong.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A document management system of the form of domain section 1.8 (Tây Ninh): it takes packages into its inbox, its clerk
 * says what becomes of each, and what is issued or said waits until it is fetched. Faults can be switched on.
 */
public final class DocumentOfficeSimulator implements AutoCloseable {
    private final OfficeMemory memory;
    private final SimulatorServer server;

    private DocumentOfficeSimulator(Listening listening, String secret, ClerkHabit habit, Clock clock) {
        memory = new OfficeMemory(new OfficeClerk(habit), clock);
        server = SimulatorServer.start(new OfficeSite(secret, memory), listening, 1);
    }

    /**
     * Starts on the loopback address; port 0 is a random one.
     *
     * @param secret what the header {@code authorization} must say
     */
    public static DocumentOfficeSimulator start(int port, String secret, ClerkHabit habit) {
        return start(Listening.onPort(port), secret, habit, Clock.systemUTC());
    }

    /** Its clock decides when the clerk acts. */
    public static DocumentOfficeSimulator start(Listening listening, String secret, ClerkHabit habit, Clock clock) {
        return new DocumentOfficeSimulator(listening, secret, habit, clock);
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

    /** Every package that came in, in order of arrival; one known again by its number is none. */
    public List<OfficeEffect> effects() {
        return memory.effects().list();
    }

    /** The clerks issue a document: it waits until it is fetched. */
    public void issues(byte[] edxml) {
        memory.keep(OfficeMemory.DOCUMENT, edxml);
    }

    /** Puts any bytes where packages wait. */
    public void leaves(String type, byte[] bytes) {
        memory.keep(type, bytes);
    }

    /** What was confirmed, with its transport status before it. */
    public List<String> confirmed() {
        return memory.confirmed();
    }

    /** Packages that nobody has fetched and confirmed yet. */
    public int waiting() {
        return memory.waiting();
    }

    /** Forgets all and switches all faults off. */
    public void reset() {
        faults().off();
        memory.clear();
    }

    @Override
    public void close() {
        server.close();
    }
}
