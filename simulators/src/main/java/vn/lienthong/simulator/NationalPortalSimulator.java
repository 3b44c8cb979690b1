package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The national public service portal (Cổng DVCQG) of domain sections 3.1–3.4: login, look-up, synchronisation of
 * dossiers and their progress, catalogues; it remembers, and faults can be switched on.
 */
public final class NationalPortalSimulator implements AutoCloseable {
    /** The one account; demonstration only. */
    public static final String USERNAME = "demo";

    public static final String PASSWORD = "demo-only";

    /** The unit of that account, {@code madonvi}. */
    public static final String UNIT = "000.00.00.H44";

    private final PortalMemory memory;
    private final PortalSessions sessions;
    private final PortalSite site;
    private final SimulatorServer server;

    private NationalPortalSimulator(PortalSettings settings) {
        memory = new PortalMemory(settings.clock(), new PortalFields(settings.poison()), settings.remembered());
        sessions = new PortalSessions(settings.clock());
        site = new PortalSite(
                new PortalServices(memory, sessions, ProcedureCatalogue.phuTho()),
                memory,
                sessions,
                new Random(settings.seed()));
        server = SimulatorServer.start(site, settings.listening(), settings.seed());
    }

    /** Starts on the loopback address; port 0 is a random one. */
    public static NationalPortalSimulator start(int port) {
        return start(PortalSettings.onPort(port));
    }

    public static NationalPortalSimulator start(PortalSettings settings) {
        return new NationalPortalSimulator(settings);
    }

    public URI base() {
        return server.base();
    }

    public int port() {
        return server.port();
    }

    /** Where {@code /__sim} answers even while the portal is {@code DOWN}. */
    public URI control() {
        return server.control();
    }

    public Faults faults() {
        return server.faults();
    }

    /** Everything that the portal took in, in order of arrival. */
    public List<Effect> effects() {
        return memory.effects().list();
    }

    /** The effects that came a second time, which never should. */
    public List<Effect> repeats() {
        return effects().stream().filter(effect -> !effect.applied()).toList();
    }

    /** The dossier as it stands now, with its steps in {@code TienDo}. */
    public Optional<JsonNode> dossier(String maHoSo) {
        return memory.dossier(maHoSo).map(found -> found);
    }

    public int dossierCount() {
        return memory.size();
    }

    /** Counts: dossiers, effects, logins, and answers by service and code. */
    public JsonNode status() {
        return site.status();
    }

    public void sessionLifetime(Duration lifetime) {
        sessions.lifetime(lifetime);
    }

    /** Ends all sessions at once, as a restart of the portal does. */
    public void endSessions() {
        sessions.endAll();
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
