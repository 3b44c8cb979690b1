package vn.lienthong.simulator;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * An agency's system with a list of records, asked for in the ways of domain section 5.4 and its neighbours: {@code
 * DanhSachDuLieu} with a token in its body, a list by offset, by cursor, by link, in XML, and a SOAP service. It remembers
 * what it was asked.
 */
public final class AgencySimulator implements AutoCloseable {
    /** Account of the login, basic authentication and client credentials. */
    public static final String USER = "demo-agency";

    public static final String PASSWORD = "demo-password-0007";

    private final AgencySite site = new AgencySite();
    private final SimulatorServer server;

    private AgencySimulator(Listening listening) {
        server = SimulatorServer.start(site, listening, 1);
    }

    /** Starts on the loopback address; port 0 is a random one. */
    public static AgencySimulator start(int port) {
        return new AgencySimulator(Listening.onPort(port));
    }

    public URI base() {
        return server.base();
    }

    public Faults faults() {
        return server.faults();
    }

    /** From now on it has exactly these, in this order. */
    public void holds(List<AgencyRecord> records) {
        site.shelf().holds(records);
    }

    /** One record becomes a bare text. */
    public void spoil(int index) {
        site.shelf().spoil(index);
    }

    /** Answers with this record in them break off in its middle; -1 for none. */
    public void cutAt(int index) {
        site.shelf().cutAt(index);
    }

    public void habits(Set<AgencyHabit> habits) {
        site.shelf().habits(habits);
    }

    /** All tokens given so far are worth nothing any more. */
    public void expireTokens() {
        site.desk().expire();
    }

    public int logins() {
        return site.desk().logins();
    }

    /** What it was asked, such as {@code DanhSachDuLieu 05/03/2026 05/03/2026 page 1}. */
    public List<String> asked() {
        return site.asked();
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
